package org.zhengxin.access.office;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.access.directory.Secret;
import org.zhengxin.access.signin.OperatorTokens;

/** Lets the office give the operator a new token (运维令牌). */
@RestController
class OperatorTokenController {

    private final OperatorTokens tokens;

    OperatorTokenController(OperatorTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/v1/operator-token")
    Answer replace(@AuthenticationPrincipal Caller caller) {
        String token = Secret.token();
        tokens.replace(token, caller.actor());
        return new Answer(token);
    }

    /** The token, told this once. */
    record Answer(String token) {}
}

package org.zhengxin.record.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.record.Erasures;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The office has a record erased (信息删除接口). */
@RestController
class ErasureController {
    private static final String ADDRESS = "/api/v1/records/{id}/erasure";

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    /** Why it is erased. */
    record ErasureRequest(Erasures.@Nullable Ground ground) {}

    @PostMapping(ADDRESS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@AuthenticationPrincipal Caller caller, @PathVariable String id, @RequestBody ErasureRequest request) {
        if (request.ground() == null) {
            throw new ProblemException(
                    "BAD_ERASURE",
                    HttpStatus.BAD_REQUEST,
                    Text.of(
                            "需要 ground：ORDER、NEVER_COLLECTED 或 ARCHIVE_ENDED。",
                            "ground is needed: ORDER, NEVER_COLLECTED or ARCHIVE_ENDED."));
        }
        Erasures.Result result = erasures.erase(ProofController.id(id), request.ground(), caller.actor());
        if (result == Erasures.Result.UNKNOWN) {
            throw ProofController.unknown();
        }
    }

    @Bean
    static EndpointRule erasureRule() {
        return EndpointRule.allow(ADDRESS, Role.OFFICE);
    }
}

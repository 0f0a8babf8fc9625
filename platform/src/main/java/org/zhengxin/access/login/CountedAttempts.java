package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Attempts;
import org.zhengxin.access.rate.SignInAllowance;

/** Counts attempts of strangers by the same counts as failed sign-ins (尝试限制). */
@Component
class CountedAttempts implements Attempts {

    private final SignInAllowance allowance;
    private final FailureCounts failures;

    CountedAttempts(SignInAllowance allowance, FailureCounts failures) {
        this.allowance = allowance;
        this.failures = failures;
    }

    @Override
    public boolean admit(HttpServletRequest request, String what, int free, Duration longest) {
        return allowance.take(request)
                && failures.admit("attempt " + what + " " + allowance.network(request), free, longest);
    }
}

package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.rate.SignInAllowance;

/**
 * Slows guessing down without locking anyone out (登录节流). Failures count for the account at one address, and, much later,
 * for the account anywhere; a browser in which the account signed in before is counted by itself alone, so that nobody
 * elsewhere can hold its owner up. Names that no account has are treated the same.
 */
@Component
class Throttle {

    private static final int FREE = 5;
    private static final int FREE_ANYWHERE = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_ANYWHERE = Duration.ofMinutes(5);

    private final SignInAllowance allowance;
    private final FailureCounts failures;
    private final KnownDevices devices;

    Throttle(SignInAllowance allowance, FailureCounts failures, KnownDevices devices) {
        this.allowance = allowance;
        this.failures = failures;
        this.devices = devices;
    }

    /** Admits an attempt with a password, or not yet. */
    boolean admitPassword(HttpServletRequest request, String username) {
        if (!allowance.take(request)) {
            return false;
        }
        String device = devices.known(request, username);
        if (device != null) {
            return failures.admit(ofDevice(device, username), FREE, LONGEST);
        }
        return failures.admit(ofAddress(request, username), FREE, LONGEST)
                && failures.admit(ofName(username), FREE_ANYWHERE, LONGEST_ANYWHERE);
    }

    /** Forgets the failures before a right password. */
    void passwordWasRight(HttpServletRequest request, String username) {
        allowance.giveBack(request);
        String device = devices.known(request, username);
        if (device != null) {
            failures.clear(ofDevice(device, username));
        } else {
            failures.clear(ofAddress(request, username));
            failures.clear(ofName(username));
        }
    }

    /** Admits an attempt with a code after a right password, or not yet. */
    boolean admitCode(long account) {
        return failures.admit("code " + account, FREE, LONGEST);
    }

    /** Forgets the failures before a right code. */
    void codeWasRight(long account) {
        failures.clear("code " + account);
    }

    private static String ofDevice(String device, String username) {
        return "device " + device + " " + Accounts.normal(username);
    }

    private String ofAddress(HttpServletRequest request, String username) {
        return "address " + allowance.network(request) + " " + Accounts.normal(username);
    }

    private static String ofName(String username) {
        return "name " + Accounts.normal(username);
    }
}

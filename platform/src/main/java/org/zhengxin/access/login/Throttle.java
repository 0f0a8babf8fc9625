package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords.Standing;
import org.zhengxin.access.rate.SignInAllowance;

/**
 * Slows guessing down without locking anyone out (登录节流). Failures count for the account at one address, and, much later,
 * for the account anywhere; a browser in which the account signed in before is counted by itself alone, so that nobody
 * elsewhere can hold its owner up, not even who knows the password. Names that no account has are treated the same.
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

    /** Tells whether a browser does not even say that some account signed in there before; nothing is looked up. */
    boolean isStranger(HttpServletRequest request) {
        return !devices.bringsMark(request);
    }

    /** Admits an attempt with a password and tells whose it is; empty if not yet. */
    Optional<Standing> admitPassword(HttpServletRequest request, String username) {
        String device = devices.known(request, username);
        if (device != null) {
            return admit(request, "", username, device) ? Optional.of(Standing.KNOWN) : Optional.empty();
        }
        return allowance.take(request) && admit(request, "", username, null)
                ? Optional.of(Standing.STRANGER)
                : Optional.empty();
    }

    /** Forgets the failures before a right password. */
    void passwordWasRight(HttpServletRequest request, String username) {
        String device = devices.known(request, username);
        if (device == null) {
            allowance.giveBack(request);
        }
        forget(request, "", username, device);
    }

    /** Admits an attempt with a code, or with the password of somebody signed in, or not yet. */
    boolean admitCode(HttpServletRequest request, Account account) {
        return admit(request, "code ", account.username(), devices.known(request, account.username()));
    }

    /** Forgets the failures before a right code. */
    void codeWasRight(HttpServletRequest request, Account account) {
        forget(request, "code ", account.username(), devices.known(request, account.username()));
    }

    private boolean admit(HttpServletRequest request, String what, String username, @Nullable String device) {
        if (device != null) {
            return failures.admit(what + ofDevice(device, username), FREE, LONGEST);
        }
        return failures.admit(what + ofAddress(request, username), FREE, LONGEST)
                && failures.admit(what + ofName(username), FREE_ANYWHERE, LONGEST_ANYWHERE);
    }

    private void forget(HttpServletRequest request, String what, String username, @Nullable String device) {
        if (device != null) {
            failures.clear(what + ofDevice(device, username));
        } else {
            failures.clear(what + ofAddress(request, username));
            failures.clear(what + ofName(username));
        }
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

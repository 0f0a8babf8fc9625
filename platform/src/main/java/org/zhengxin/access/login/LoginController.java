package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.StoredAccount;
import org.zhengxin.access.rate.DoorRefusals;
import org.zhengxin.access.rate.DoorRefusals.Kind;
import org.zhengxin.access.session.SignIns;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/**
 * Signing in by name and password (登录). A name that no account has, a wrong password and an account that has ended are
 * answered in the same words and after the same work.
 */
@Controller
class LoginController {

    private static final String TEMPLATE = "access/login/login.jte";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignIns signIns;
    private final Completion completion;
    private final DoorRefusals refusals;
    private final Pages pages;

    LoginController(
            Accounts accounts,
            Passwords passwords,
            Throttle throttle,
            SignIns signIns,
            Completion completion,
            DoorRefusals refusals,
            Pages pages) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.signIns = signIns;
        this.completion = completion;
        this.refusals = refusals;
        this.pages = pages;
    }

    @GetMapping("/login")
    View form(
            HttpServletRequest request,
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestParam(name = "ended", required = false) @Nullable String ended,
            @RequestParam(name = "ready", required = false) @Nullable String ready) {
        if (caller != null) {
            return SeeOther.at(Next.of(next));
        }
        String notice = ended != null ? "access.login.ended" : ready != null ? "access.login.ready" : null;
        return pages.page(TEMPLATE, new LoginPage(FormToken.of(request), "", Next.of(next), null, notice));
    }

    @PostMapping("/login")
    View signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "username", defaultValue = "") String username,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "next", required = false) @Nullable String asked) {
        String next = Next.of(asked);
        if (!passwords.hasRoom(Passwords.Standing.STRANGER) && throttle.isStranger(request)) {
            return refused(request, Kind.TOO_MANY, username, next);
        }
        Optional<Passwords.Standing> standing = throttle.admitPassword(request, username);
        if (standing.isEmpty()) {
            return refused(request, Kind.TOO_SOON, username, next);
        }
        StoredAccount account =
                accounts.byUsername(username).filter(found -> !found.ended()).orElse(null);
        String hash = account == null ? null : account.passwordHash();
        try {
            if (!passwords.matches(password, hash, standing.get()) || account == null || hash == null) {
                return refused(request, Kind.PASSWORD, username, next);
            }
        } catch (Passwords.TooMany others) {
            return refused(request, Kind.TOO_MANY, username, next);
        }
        throttle.passwordWasRight(request, username);
        if (passwords.isOutdated(hash)) {
            accounts.changePassword(account.account().id(), passwords.hash(password));
        }
        return rightPassword(request, response, account, next);
    }

    private View rightPassword(
            HttpServletRequest request, HttpServletResponse response, StoredAccount account, String next) {
        boolean complete = !account.hasSecondFactor() && !account.lacksSecondFactor();
        signIns.begin(request, account.account().id(), complete);
        if (complete) {
            completion.complete(request, response, account.account());
            return SeeOther.at(next);
        }
        return SeeOther.at(Next.behind(account.hasSecondFactor() ? "/login/code" : "/login/second-factor", next));
    }

    private View refused(HttpServletRequest request, Kind kind, String username, String next) {
        refusals.count(kind);
        boolean wrong = kind == Kind.PASSWORD;
        HttpStatus status = wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.TOO_MANY_REQUESTS;
        String problem = wrong ? "access.login.wrong" : "access.login.wait";
        String shown = username.length() > 64 ? "" : username;
        return pages.page(status, TEMPLATE, new LoginPage(FormToken.of(request), shown, next, problem, null));
    }
}

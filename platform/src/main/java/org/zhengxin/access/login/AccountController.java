package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.RecoveryCodes;
import org.zhengxin.access.session.SignIns;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** One's own account and its sign-ins (账号与安全). */
@Controller
class AccountController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Accounts accounts;
    private final RecoveryCodes codes;
    private final SignIns signIns;
    private final PasswordCheck check;
    private final AccountEvents events;
    private final Clock clock;
    private final Pages pages;

    AccountController(
            Accounts accounts,
            RecoveryCodes codes,
            SignIns signIns,
            PasswordCheck check,
            AccountEvents events,
            Clock clock,
            Pages pages) {
        this.check = check;
        this.accounts = accounts;
        this.codes = codes;
        this.signIns = signIns;
        this.events = events;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/account")
    View account(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        return page(
                request,
                HttpStatus.OK,
                caller.account(),
                "password".equals(done) ? "access.account.password-changed" : null,
                null);
    }

    @PostMapping("/account/sign-ins/{handle}/end")
    View end(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("handle") UUID handle,
            @RequestParam(name = "current", defaultValue = "") String current) {
        Optional<String> wrong = check.problem(request, caller.account(), current);
        if (wrong.isPresent()) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller.account(), null, wrong.get());
        }
        if (signIns.end(caller.account().id(), handle)) {
            written(caller);
        }
        return SeeOther.at("/account");
    }

    @PostMapping("/account/sign-ins/end-others")
    View endOthers(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "current", defaultValue = "") String current) {
        Optional<String> wrong = check.problem(request, caller.account(), current);
        if (wrong.isPresent()) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller.account(), null, wrong.get());
        }
        signIns.endAll(caller.account().id(), SignIns.handle(request));
        written(caller);
        return SeeOther.at("/account");
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Account account,
            @Nullable String notice,
            @Nullable String problem) {
        UUID own = SignIns.handle(request);
        List<AccountPage.Line> lines = signIns.of(account.id()).stream()
                .map(one -> new AccountPage.Line(
                        one.handle(),
                        written(one.createdAt()),
                        written(one.lastUsedAt()),
                        one.handle().equals(own)))
                .toList();
        return pages.page(
                status,
                "access/login/account.jte",
                new AccountPage(
                        FormToken.of(request),
                        account,
                        accounts.byId(account.id()).orElseThrow().hasSecondFactor(),
                        codes.left(account.id()),
                        lines,
                        notice,
                        problem));
    }

    private void written(Caller.OfAccount caller) {
        events.write(
                caller.actor(),
                AccountEvents.Act.SIGN_INS_ENDED,
                caller.account().id());
    }

    private String written(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }
}

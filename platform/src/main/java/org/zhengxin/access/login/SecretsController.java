package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.PasswordRules;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.access.session.SignIns;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Changing one's own password, second factor and recovery codes (修改口令、动态口令), each with the password asked again. */
@Controller
class SecretsController {

    private static final String FACTOR = "/account/second-factor";

    private final Accounts accounts;
    private final PasswordCheck check;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Enrolment enrolment;
    private final SignIns signIns;
    private final AccountEvents events;
    private final Pages pages;

    SecretsController(
            Accounts accounts,
            PasswordCheck check,
            PasswordRules rules,
            Passwords passwords,
            SecondFactor factor,
            Enrolment enrolment,
            SignIns signIns,
            AccountEvents events,
            Pages pages) {
        this.accounts = accounts;
        this.check = check;
        this.rules = rules;
        this.passwords = passwords;
        this.factor = factor;
        this.enrolment = enrolment;
        this.signIns = signIns;
        this.events = events;
        this.pages = pages;
    }

    @GetMapping("/account/password")
    View passwordForm(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        return passwordPage(request, HttpStatus.OK, caller.account(), null);
    }

    @PostMapping("/account/password")
    View changePassword(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "again", defaultValue = "") String again) {
        Account account = caller.account();
        Optional<String> wrong = check.problem(request, account, current)
                .or(() -> PasswordForm.problem(rules, account, password, again));
        if (wrong.isPresent()) {
            return passwordPage(request, HttpStatus.UNPROCESSABLE_CONTENT, account, wrong.get());
        }
        accounts.changePassword(account.id(), passwords.hash(password));
        signIns.endAll(account.id(), SignIns.handle(request));
        events.write(caller.actor(), AccountEvents.Act.PASSWORD_CHANGED, account.id());
        return SeeOther.at("/account?done=password");
    }

    @GetMapping(FACTOR)
    View factorForm(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        long id = caller.account().id();
        return factorPage(request, HttpStatus.OK, caller.account(), factor.offer(id), null);
    }

    @PostMapping(FACTOR)
    View changeFactor(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "offer", defaultValue = "") String sealed,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Account account = caller.account();
        Optional<SecondFactor.Offer> offer = factor.reopen(account.id(), sealed);
        if (offer.isEmpty()) {
            return SeeOther.at(FACTOR);
        }
        Optional<String> wrong = check.problem(request, account, current);
        if (wrong.isEmpty() && !factor.accept(account.id(), offer.get(), code)) {
            wrong = Optional.of("access.code.wrong");
        }
        if (wrong.isPresent()) {
            return factorPage(request, HttpStatus.UNPROCESSABLE_CONTENT, account, offer.get(), wrong.get());
        }
        signIns.endAll(account.id(), SignIns.handle(request));
        return enrolment.recoveryCodes(account);
    }

    private View passwordPage(
            HttpServletRequest request, HttpStatus status, Account account, @Nullable String problem) {
        return pages.page(
                status,
                "access/login/password.jte",
                new PasswordPage(FormToken.of(request), account, PasswordRules.shortest(account), problem));
    }

    private View factorPage(
            HttpServletRequest request,
            HttpStatus status,
            Account account,
            SecondFactor.Offer offer,
            @Nullable String problem) {
        return pages.page(
                status,
                Enrolment.TEMPLATE,
                new EnrolPage(FormToken.of(request), FACTOR, true, account, offer, problem));
    }
}

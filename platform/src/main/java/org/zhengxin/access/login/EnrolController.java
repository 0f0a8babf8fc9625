package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.access.account.StoredAccount;
import org.zhengxin.access.session.SignIns;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Setting a second factor up while signing in (首次设置动态口令), for roles that must have one and accounts that have none. */
@Controller
class EnrolController {

    private static final String ADDRESS = "/login/second-factor";

    private final Accounts accounts;
    private final Enrolment enrolment;
    private final SecondFactor factor;
    private final Throttle throttle;
    private final SignIns signIns;
    private final Completion completion;
    private final Pages pages;

    EnrolController(
            Accounts accounts,
            Enrolment enrolment,
            SecondFactor factor,
            Throttle throttle,
            SignIns signIns,
            Completion completion,
            Pages pages) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.factor = factor;
        this.throttle = throttle;
        this.signIns = signIns;
        this.completion = completion;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View form(HttpServletRequest request) {
        return waiting(request)
                .map(account ->
                        page(request, account, factor.offer(account.account().id())))
                .orElseGet(() -> SeeOther.at("/login"));
    }

    @PostMapping(ADDRESS)
    View set(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "offer", defaultValue = "") String sealed,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Optional<StoredAccount> waiting = waiting(request);
        if (waiting.isEmpty()) {
            return SeeOther.at("/login");
        }
        StoredAccount account = waiting.get();
        long id = account.account().id();
        Optional<SecondFactor.Offer> offer = factor.reopen(id, sealed);
        if (offer.isEmpty()) {
            return SeeOther.at(ADDRESS);
        }
        if (!throttle.admitCode(request, account.account()) || !factor.accept(id, offer.get(), code)) {
            EnrolPage again = new EnrolPage(
                    FormToken.of(request), ADDRESS, false, account.account(), offer.get(), "access.code.wrong");
            return pages.page(HttpStatus.UNPROCESSABLE_CONTENT, Enrolment.TEMPLATE, again);
        }
        throttle.codeWasRight(request, account.account());
        signIns.complete(request);
        completion.complete(request, response, account.account());
        return enrolment.recoveryCodes(account.account());
    }

    private View page(HttpServletRequest request, StoredAccount account, SecondFactor.Offer offer) {
        return pages.page(
                Enrolment.TEMPLATE,
                new EnrolPage(FormToken.of(request), ADDRESS, false, account.account(), offer, null));
    }

    private Optional<StoredAccount> waiting(HttpServletRequest request) {
        return SignIns.waiting(request)
                .flatMap(accounts::byId)
                .filter(account -> !account.ended() && account.lacksSecondFactor());
    }
}

package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.zhengxin.access.account.RecoveryCodes;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.access.account.StoredAccount;
import org.zhengxin.access.rate.DoorRefusals;
import org.zhengxin.access.session.SignIns;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The second step of signing in (二次验证): a code by time, or one of the recovery codes. */
@Controller
class CodeController {

    private static final String TEMPLATE = "access/login/code.jte";

    private final Accounts accounts;
    private final SecondFactor factor;
    private final RecoveryCodes recovery;
    private final Throttle throttle;
    private final SignIns signIns;
    private final Completion completion;
    private final AccountEvents events;
    private final DoorRefusals refusals;
    private final Pages pages;

    CodeController(
            Accounts accounts,
            SecondFactor factor,
            RecoveryCodes recovery,
            Throttle throttle,
            SignIns signIns,
            Completion completion,
            AccountEvents events,
            DoorRefusals refusals,
            Pages pages) {
        this.accounts = accounts;
        this.factor = factor;
        this.recovery = recovery;
        this.throttle = throttle;
        this.signIns = signIns;
        this.completion = completion;
        this.events = events;
        this.refusals = refusals;
        this.pages = pages;
    }

    @GetMapping("/login/code")
    View form(HttpServletRequest request, @RequestParam(name = "next", required = false) @Nullable String next) {
        return waiting(request).isEmpty() ? SeeOther.at("/login") : page(request, HttpStatus.OK, Next.of(next), null);
    }

    @PostMapping("/login/code")
    View verify(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "next", required = false) @Nullable String asked) {
        String next = Next.of(asked);
        Optional<StoredAccount> account = waiting(request);
        if (account.isEmpty()) {
            return SeeOther.at("/login");
        }
        Account whose = account.get().account();
        if (!throttle.admitCode(request, whose)) {
            refusals.count(DoorRefusals.Kind.TOO_SOON);
            return page(request, HttpStatus.TOO_MANY_REQUESTS, next, "access.login.wait");
        }
        if (!factor.verify(account.get(), code) && !isRecovery(account.get(), code)) {
            refusals.count(DoorRefusals.Kind.CODE);
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, next, "access.code.wrong");
        }
        throttle.codeWasRight(request, whose);
        signIns.complete(request);
        completion.complete(request, response, whose);
        return SeeOther.at(next);
    }

    private boolean isRecovery(StoredAccount account, String code) {
        long id = account.account().id();
        if (!recovery.use(id, code)) {
            return false;
        }
        events.write(new Caller.OfAccount(account.account()).actor(), AccountEvents.Act.RECOVERY_CODE_USED, id);
        return true;
    }

    private Optional<StoredAccount> waiting(HttpServletRequest request) {
        return SignIns.waiting(request)
                .flatMap(accounts::byId)
                .filter(account -> !account.ended() && account.hasSecondFactor());
    }

    private View page(HttpServletRequest request, HttpStatus status, String next, @Nullable String problem) {
        return pages.page(status, TEMPLATE, new CodePage(FormToken.of(request), next, problem));
    }
}

package org.zhengxin.access.desk;

import jakarta.servlet.http.HttpServletRequest;
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
import org.zhengxin.access.session.SignIns;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SeeOther;

/** Sign-ins of the accounts that somebody looks after, and their ending (账号登录管理). */
@Controller
class AccountSignInsController {
    private static final String ADDRESS = "/desk/accounts/{id}/sign-ins";

    private final AccountAdministration administration;
    private final SignIns signIns;
    private final LastSignIns times;
    private final AccountEvents events;
    private final Pages pages;

    AccountSignInsController(
            AccountAdministration administration,
            SignIns signIns,
            LastSignIns times,
            AccountEvents events,
            Pages pages) {
        this.administration = administration;
        this.signIns = signIns;
        this.times = times;
        this.events = events;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @RequestParam(name = "ended", required = false) @Nullable String ended) {
        Account account = account(caller, id);
        return pages.page(
                "access/desk/signins.jte",
                new AccountSignInsPage(
                        FormToken.of(request),
                        caller.account(),
                        account,
                        signIns.of(id).stream()
                                .map(one -> new AccountSignInsPage.Line(
                                        one.handle(), times.written(one.createdAt()), times.written(one.lastUsedAt())))
                                .toList(),
                        ended != null));
    }

    /** Ends one sign-in, or all if none is named. */
    @PostMapping(ADDRESS + "/end")
    View end(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @RequestParam(name = "handle", required = false) @Nullable UUID handle) {
        account(caller, id);
        if (handle == null) {
            signIns.endAll(id, null);
        } else {
            signIns.end(id, handle);
        }
        events.write(caller.actor(), AccountEvents.Act.SIGN_INS_ENDED, id);
        return SeeOther.at("/desk/accounts/" + id + "/sign-ins?ended");
    }

    private Account account(Caller.OfAccount caller, long id) {
        return administration
                .lookedAfter(caller.account(), id)
                .orElseThrow(() -> new ProblemException(
                        AccountCodes.ACCOUNT_NOT_FOUND, HttpStatus.NOT_FOUND, AccountCodes.NOT_FOUND_MEANING))
                .account();
    }
}

package org.zhengxin.access.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.OneTimeLinks;
import org.zhengxin.access.account.StoredAccount;
import org.zhengxin.access.desk.AccountsPage.MadeLink;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.SiteAddress;

/** The page for the accounts that somebody looks after (账号管理). */
@Controller
class AccountsController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final AccountAdministration administration;
    private final Agencies agencies;
    private final LastSignIns lastSignIns;
    private final SiteAddress site;
    private final Clock clock;
    private final Pages pages;

    AccountsController(
            AccountAdministration administration,
            Agencies agencies,
            LastSignIns lastSignIns,
            SiteAddress site,
            Clock clock,
            Pages pages) {
        this.administration = administration;
        this.agencies = agencies;
        this.lastSignIns = lastSignIns;
        this.site = site;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/desk/accounts")
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute AccountsFilter filter) {
        return page(request, HttpStatus.OK, caller.account(), filter, InvitationForm.empty(), null, null);
    }

    @PostMapping("/desk/accounts")
    View invite(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute InvitationForm form) {
        return switch (form.read(caller.account(), agencies)) {
            case InvitationForm.Read.Wrong(String field) -> refused(request, caller, form, field);
            case InvitationForm.Read.Sound(NewAccount account) -> {
                Optional<OneTimeLinks.Link> link = administration.invite(caller, account);
                yield link.isPresent()
                        ? made(request, caller, Accounts.normal(account.username()), link.get())
                        : refused(request, caller, form, "taken");
            }
        };
    }

    @PostMapping("/desk/accounts/{id}/recovery")
    View recover(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") long id) {
        Account account = account(caller, id);
        return made(request, caller, account.username(), administration.recover(caller, account));
    }

    @PostMapping("/desk/accounts/{id}/end")
    View end(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") long id) {
        administration.end(caller, account(caller, id));
        return SeeOther.at("/desk/accounts");
    }

    private Account account(Caller.OfAccount caller, long id) {
        return administration
                .lookedAfter(caller.account(), id)
                .filter(found -> !found.ended())
                .orElseThrow(() -> new ProblemException(
                        AccountCodes.ACCOUNT_NOT_FOUND, HttpStatus.NOT_FOUND, AccountCodes.NOT_FOUND_MEANING))
                .account();
    }

    private View made(HttpServletRequest request, Caller.OfAccount caller, String username, OneTimeLinks.Link link) {
        MadeLink told = new MadeLink(
                username,
                site.of(request, "/invitation/" + link.secret()),
                TIME.format(link.expiresAt().atZone(clock.getZone())));
        return page(
                request, HttpStatus.OK, caller.account(), AccountsFilter.none(), InvitationForm.empty(), null, told);
    }

    private View refused(HttpServletRequest request, Caller.OfAccount caller, InvitationForm form, String problem) {
        return page(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                caller.account(),
                AccountsFilter.none(),
                form,
                problem,
                null);
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Account actor,
            AccountsFilter filter,
            InvitationForm form,
            @Nullable String problem,
            @Nullable MadeLink link) {
        List<Agency> offered = actor.agency() != null
                ? List.of()
                : agencies.all().stream().filter(actor::covers).toList();
        List<StoredAccount> shown = administration.lookedAfter(actor).stream()
                .filter(account -> filter.lets(account.account()))
                .toList();
        return pages.page(
                status,
                "access/desk/accounts.jte",
                new AccountsPage(
                        FormToken.of(request),
                        actor,
                        shown,
                        AccountAdministration.mayInvite(actor).stream().sorted().toList(),
                        offered,
                        filter,
                        lastSignIns.of(shown.stream()
                                .map(account -> account.account().id())
                                .toList()),
                        form,
                        problem,
                        link));
    }
}

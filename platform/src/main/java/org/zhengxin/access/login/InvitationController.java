package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
import org.zhengxin.access.account.OneTimeLinks;
import org.zhengxin.access.account.PasswordRules;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.StoredAccount;
import org.zhengxin.access.session.SignIns;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SeeOther;

/** Choosing a password behind a one-time link (启用账号), after an invitation or a recovery. */
@Controller
class InvitationController {

    private static final String ADDRESS = "/invitation/{secret}";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SignIns signIns;
    private final AccountEvents events;
    private final TransactionTemplate transactions;
    private final Pages pages;

    InvitationController(
            Accounts accounts,
            OneTimeLinks links,
            PasswordRules rules,
            Passwords passwords,
            SignIns signIns,
            AccountEvents events,
            TransactionTemplate transactions,
            Pages pages) {
        this.accounts = accounts;
        this.links = links;
        this.rules = rules;
        this.passwords = passwords;
        this.signIns = signIns;
        this.events = events;
        this.transactions = transactions;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View form(HttpServletRequest request, @PathVariable("secret") String secret) {
        return page(request, HttpStatus.OK, secret, account(secret), null);
    }

    @PostMapping(ADDRESS)
    View choose(
            HttpServletRequest request,
            @PathVariable("secret") String secret,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "again", defaultValue = "") String again) {
        Account account = account(secret);
        Optional<String> wrong = PasswordForm.problem(rules, account, password, again);
        if (wrong.isPresent()) {
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, secret, account, wrong.get());
        }
        String hash = passwords.hash(password);
        boolean used = Boolean.TRUE.equals(transactions.execute(status -> use(secret, account, hash)));
        if (!used) {
            throw gone();
        }
        return SeeOther.at("/login?ready");
    }

    private boolean use(String secret, Account account, String hash) {
        if (!links.use(secret)) {
            return false;
        }
        accounts.changePassword(account.id(), hash);
        signIns.endAll(account.id(), null);
        events.write(new Caller.OfAccount(account).actor(), AccountEvents.Act.LINK_USED, account.id());
        return true;
    }

    private Account account(String secret) {
        return links.account(secret)
                .flatMap(accounts::byId)
                .filter(account -> !account.ended())
                .map(StoredAccount::account)
                .orElseThrow(InvitationController::gone);
    }

    private View page(
            HttpServletRequest request, HttpStatus status, String secret, Account account, @Nullable String problem) {
        return pages.page(
                status,
                "access/login/invitation.jte",
                new InvitationPage(FormToken.of(request), secret, account, PasswordRules.shortest(account), problem));
    }

    private static ProblemException gone() {
        return new ProblemException(OneTimeLinks.CODE, HttpStatus.NOT_FOUND, OneTimeLinks.GONE);
    }
}

package org.zhengxin.access.login;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.access.account.RecoveryCodes;
import org.zhengxin.web.Pages;

/** What follows a second factor that was set: it is written down, and recovery codes are shown. */
@Component
class Enrolment {

    static final String TEMPLATE = "access/login/enrol.jte";

    private final RecoveryCodes codes;
    private final AccountEvents events;
    private final Pages pages;

    Enrolment(RecoveryCodes codes, AccountEvents events, Pages pages) {
        this.codes = codes;
        this.events = events;
        this.pages = pages;
    }

    View recoveryCodes(Account account) {
        events.write(new Caller.OfAccount(account).actor(), AccountEvents.Act.SECOND_FACTOR_SET, account.id());
        return freshCodes(account);
    }

    View freshCodes(Account account) {
        events.write(new Caller.OfAccount(account).actor(), AccountEvents.Act.RECOVERY_CODES_MADE, account.id());
        return pages.page("access/login/recovery.jte", new RecoveryPage(codes.replace(account.id())));
    }
}

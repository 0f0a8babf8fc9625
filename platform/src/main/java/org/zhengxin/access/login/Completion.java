package org.zhengxin.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.access.session.AccountCookies;

/** What follows a complete sign-in: the browser is known from now on, forms get new tokens, and it is written down. */
@Component
class Completion {

    private final KnownDevices devices;
    private final AccountCookies cookies;
    private final AccountEvents events;

    Completion(KnownDevices devices, AccountCookies cookies, AccountEvents events) {
        this.devices = devices;
        this.cookies = cookies;
        this.events = events;
    }

    void complete(HttpServletRequest request, HttpServletResponse response, Account account) {
        devices.remember(request, response, account.id());
        cookies.formTokens().saveToken(null, request, response);
        events.write(new Caller.OfAccount(account).actor(), AccountEvents.Act.SIGNED_IN, account.id());
    }
}

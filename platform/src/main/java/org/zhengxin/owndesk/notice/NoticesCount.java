package org.zhengxin.owndesk.notice;

import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.DeskCount;
import org.zhengxin.organisation.Holdings;

/** How many notices an account has not seen (未读通知). */
@Component
class NoticesCount implements DeskCount {

    private final Holdings holdings;
    private final Notices notices;

    NoticesCount(Holdings holdings, Notices notices) {
        this.holdings = holdings;
        this.notices = notices;
    }

    @Override
    public String address() {
        return "/desk/organisation/notices";
    }

    @Override
    public int waiting(Account account) {
        return holdings.find(new Caller.OfAccount(account)).map(notices::unread).orElse(0);
    }
}

package org.zhengxin.officedesk.calendar;

import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.DeskCount;
import org.zhengxin.access.Role;
import org.zhengxin.catalog.CalendarNotices;

/** How many notices wait for somebody's approval (待批准的节假日安排). */
@Component
class CalendarCount implements DeskCount {
    private final CalendarNotices notices;

    CalendarCount(CalendarNotices notices) {
        this.notices = notices;
    }

    @Override
    public String address() {
        return "/desk/calendar";
    }

    @Override
    public int waiting(Account account) {
        boolean ofCity = account.role() == Role.OFFICE && account.region() == null;
        return ofCity ? notices.waiting("account:" + account.id()) : 0;
    }
}

package org.zhengxin.rights.overview;

import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.DeskCount;

/** How many cases somebody was reminded or told of (提醒与督办数), beside the entry of the overview. */
@Component
class CasesCount implements DeskCount {
    private final CasesWaiting waiting;

    CasesCount(CasesWaiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public String address() {
        return "/desk/cases";
    }

    @Override
    public int waiting(Account account) {
        return waiting.of(account);
    }
}

package org.zhengxin.owndesk.claim;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.DeskCount;

/** How many claims wait for the office (待审核认领). */
@Component
class ClaimsCount implements DeskCount {

    private final Claims claims;
    private final Clock clock;

    ClaimsCount(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public String address() {
        return "/desk/claims";
    }

    @Override
    public int waiting(Account account) {
        return account.region() == null ? claims.waitingForOffice(clock.instant()) : 0;
    }
}

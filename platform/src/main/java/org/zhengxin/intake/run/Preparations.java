package org.zhengxin.intake.run;

import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;

/** Opens {@link Preparation}s and brings their drafts up to date (归集准备). */
@Component
class Preparations {
    private final Agencies agencies;
    private final Drafter drafter;

    Preparations(Agencies agencies, Drafter drafter) {
        this.agencies = agencies;
        this.drafter = drafter;
    }

    Preparation open(BodyForm form, Sender sender) {
        return new Preparation(sender, agencies, drafter, form);
    }

    /** Returns the prospect with a draft that knows what the register told about the organisation. */
    Prospect settle(Prospect prospect, boolean provisional, Sender sender) {
        return prospect.draftHolds(provisional) ? prospect : Preparation.again(prospect, drafter, sender, provisional);
    }
}

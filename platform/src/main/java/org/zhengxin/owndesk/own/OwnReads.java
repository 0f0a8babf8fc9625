package org.zhengxin.owndesk.own;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Own;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/** Writes down that an account read its own organisation's file (自查记录), before the answer leaves. */
@Component
public class OwnReads {

    private final AccessTrail trail;

    OwnReads(AccessTrail trail) {
        this.trail = trail;
    }

    /** Writes a read of some records, or of all if none are named. */
    public void ofFile(Own own, List<UUID> records) {
        trail.write(
                own.caller(),
                Reason.ownData(),
                Access.to(ReadView.OWN_FILE, own.organisation().id()).of(records));
    }
}

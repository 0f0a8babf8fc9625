package org.zhengxin.workbench.release;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Caller;
import org.zhengxin.record.WaitingRecord;

/** Tells who looks at a record whether it is one of those that he prepared himself (本人经办). */
@Component
public class OwnPreparation {
    private final ReleaseDesk desk;

    OwnPreparation(ReleaseDesk desk) {
        this.desk = desk;
    }

    /** Tells whether somebody prepared what waits, and so cannot release it. */
    public boolean of(Caller.OfAccount caller, WaitingRecord record) {
        return !desk.preparedBy(caller.account().id(), List.of(record)).isEmpty();
    }
}

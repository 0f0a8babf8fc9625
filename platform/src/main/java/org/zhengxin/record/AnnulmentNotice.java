package org.zhengxin.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a record was taken down because its decision did not stand (撤销公示), without anything that the record said.
 *
 * @param authority the authority whose decision it was
 * @param reason by what it was annulled; null if its provider sent nothing but the state
 * @param takenDownOn the day on which it was taken down
 * @param dueOn the last day in time for that; null if the day of the annulling decision was not sent
 * @param until the last day of this notice, shown to its end
 */
public record AnnulmentNotice(
        long organisationId,
        UUID recordId,
        String kind,
        String authority,
        @Nullable EndReason reason,
        LocalDate takenDownOn,
        @Nullable LocalDate dueOn,
        LocalDate until) {

    /** Tells whether it was taken down in time; a day that is not known counts as in time. */
    public boolean inTime() {
        return dueOn == null || !takenDownOn.isAfter(dueOn);
    }
}

package org.zhengxin.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Finality;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.catalog.VisibleDays;

/**
 * What a checked row says, ready to be filed (待归档信息).
 *
 * @param kind code of the record kind
 * @param authorityKey stable key of the deciding authority or of its successor
 * @param authorityName its name as given
 * @param documentNumber as given; empty if the document has none
 * @param severity with what it was decided from; null for kinds without severity
 * @param fine in yuan
 * @param status the state of the act as the row gives it
 * @param endedOn day of the named end event, if it has happened
 * @param rowPublicUntil the row's own last public day
 * @param rowChannels the channels to which the row confines itself, joined by commas; null if it says nothing
 * @param days visible days on every channel
 * @param body what it says in the kind's own fields
 * @param warnings codes of what was noticed and did not stop the row
 */
public record RecordDraft(
        String kind,
        String authorityKey,
        String authorityName,
        String documentNumber,
        LocalDate decidedOn,
        @Nullable LocalDate servedOn,
        @Nullable Finality finality,
        @Nullable SeverityDecision severity,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable BigDecimal fine,
        ActStatus status,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate rowPublicUntil,
        @Nullable String rowChannels,
        VisibleDays days,
        RecordBody body,
        List<String> warnings) {

    /** Tells whether the row says that the decision was annulled (撤销). */
    boolean annulled() {
        return status == ActStatus.ANNULLED;
    }
}

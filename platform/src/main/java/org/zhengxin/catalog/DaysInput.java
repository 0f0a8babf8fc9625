package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the visible days of a record follow from (公示期限计算依据).
 *
 * @param decidedOn the date of the decision document
 * @param severity its severity, or null for kinds without
 * @param validUntil the act's own last day, or null when it has none (长期 included)
 * @param rowPublicationUntil the row's 公示截止期, or null
 * @param rowChannels the channels to which the row confines itself, or null when it says nothing
 * @param status the state of the act
 * @param endedOn the day of the named end event, or null while it has not happened
 * @param subjectProvisional whether the organisation is still provisional
 * @param receivedOn the day on which the record was first received
 * @param values the record's values, for rules that depend on one, such as a rating's grade
 */
public record DaysInput(
        LocalDate decidedOn,
        @Nullable Severity severity,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate rowPublicationUntil,
        @Nullable Set<Channel> rowChannels,
        ActStatus status,
        @Nullable LocalDate endedOn,
        boolean subjectProvisional,
        LocalDate receivedOn,
        FieldValues values) {

    /** Copies the channels. */
    public DaysInput {
        rowChannels = rowChannels == null ? null : Set.copyOf(rowChannels);
    }

    /** Returns the day of the end event; of an act that has ended on an unknown day, the day on which that was received. */
    @Nullable
    LocalDate eventOn() {
        return endedOn == null && status == ActStatus.ENDED ? receivedOn : endedOn;
    }
}

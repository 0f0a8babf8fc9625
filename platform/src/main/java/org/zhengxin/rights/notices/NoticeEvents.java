package org.zhengxin.rights.notices;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the notices about a record (告知记录); all null as long as nothing has.
 *
 * @param deliveredOn the day of service that the agency entered
 * @param deliveredWay the way of service, by its stable name
 * @param openedAt when the organisation first opened the notice on its desk
 * @param answeredAt when it answered
 * @param priorOn the day of the penalty's own prior notice
 * @param priorNumber its document's number
 */
record NoticeEvents(
        @Nullable LocalDate deliveredOn,
        @Nullable String deliveredWay,
        @Nullable ZonedDateTime openedAt,
        @Nullable ZonedDateTime answeredAt,
        @Nullable LocalDate priorOn,
        @Nullable String priorNumber) {

    static final NoticeEvents NONE = new NoticeEvents(null, null, null, null, null, null);

    /** Returns the day on which it counts as served: the record's own, else the one entered, else that of the opening. */
    @Nullable
    LocalDate served(@Nullable LocalDate ofRecord) {
        if (ofRecord != null) {
            return ofRecord;
        }
        if (deliveredOn != null) {
            return deliveredOn;
        }
        return openedAt == null ? null : openedAt.toLocalDate();
    }

    /** Returns where the notice stands. */
    NoticeState state(@Nullable LocalDate ofRecord) {
        if (answeredAt != null) {
            return NoticeState.ANSWERED;
        }
        if (openedAt != null) {
            return NoticeState.OPENED;
        }
        return served(ofRecord) == null ? NoticeState.MADE : NoticeState.DELIVERED;
    }
}

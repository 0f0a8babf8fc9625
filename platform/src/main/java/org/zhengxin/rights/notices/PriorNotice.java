package org.zhengxin.rights.notices;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.time.Deadline;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.rights.PriorNotices.State;

/**
 * A prior written notice (事先告知书).
 *
 * @param reasons facts and reasons; empty where it was not asked for, or once its key was destroyed
 * @param answerDays within how many working days of the delivery it can be answered
 * @param openedAt when the organisation first opened it on its desk
 * @param lapsesOn the first day on which it has lapsed, if nothing more is done
 * @param endedOn when it was given up, withdrawn or lapsed
 * @param withdrawn why it was withdrawn; null if it was not, or once its key was destroyed
 * @param calendar by which the days are counted: with the notices known when it was read
 * @param version how often it has changed: whoever acts names the one that he saw
 */
record PriorNotice(
        UUID id,
        String purpose,
        long agencyId,
        long organisationId,
        String documentNumber,
        String basis,
        String reasons,
        String measures,
        State state,
        int answerDays,
        String preparedBy,
        @Nullable LocalDate issuedOn,
        @Nullable UUID caseId,
        @Nullable LocalDate deliveredOn,
        @Nullable String deliveredWay,
        @Nullable ZonedDateTime openedAt,
        @Nullable LocalDate answeredOn,
        @Nullable String answer,
        @Nullable LocalDate weighedOn,
        @Nullable String weighed,
        LocalDate lapsesOn,
        @Nullable LocalDate endedOn,
        @Nullable String withdrawn,
        WorkingCalendar calendar,
        int version) {

    /** Returns the last day on which it can be answered; the day of delivery is not counted. */
    Optional<Deadline> answerBy() {
        return deliveredOn == null ? Optional.empty() : Optional.of(calendar.due(deliveredOn, answerDays));
    }

    /** Tells whether the organisation can answer on a day. */
    boolean answerable(LocalDate today) {
        return state == State.DELIVERED
                && answerBy().filter(by -> !today.isAfter(by.due())).isPresent();
    }

    /** Tells whether the authority can conclude it: it was answered, or its last day has passed without an answer. */
    boolean concludable(LocalDate today) {
        return state == State.ANSWERED || (state == State.DELIVERED && !answerable(today));
    }

    /** Tells from which day on the authority may act upon it. */
    Optional<LocalDate> mayGoOn() {
        Optional<LocalDate> after = answerBy().map(by -> by.due().plusDays(1));
        return switch (state) {
            case DELIVERED -> after;
            case WEIGHED -> after.map(day -> weighedOn != null && weighedOn.isAfter(day) ? weighedOn : day);
            case PREPARED, ISSUED, ANSWERED, DROPPED, LAPSED -> Optional.empty();
        };
    }

    /** Tells whether the organisation knows of it: once it was issued, even if it was withdrawn since. */
    boolean known() {
        return issuedOn != null;
    }
}

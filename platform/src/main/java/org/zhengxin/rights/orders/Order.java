package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.time.WorkingCalendar;

/**
 * An order to put something right, or a talk (整改或约谈事项).
 *
 * @param aboutRecord the record of a decision that it belongs to; null if it stands by itself
 * @param documentNumber of the order, or of the notice of the talk
 * @param basis the legal basis, never empty
 * @param wanted what must be put right, or what the talk is about
 * @param place where the talk is held; null for an order
 * @param meetsAt when, in Shanghai; null for an order
 * @param workingDays the period in working days from the issue, extensions included; null if a day was set
 * @param dueOn the last day; of a period in working days as it was worked out when it was issued or extended
 * @param issuedOn null as long as it is not issued
 * @param caseId the case in which its time limit runs; null as long as it is not issued
 * @param recordId the record that it became; null as long as nothing is on the file
 * @param resultOn the day on which it was put right, the talk was held, or the result was found
 * @param calendar by which working days are counted: with the notices known when it was read
 * @param version how often it has changed: whoever acts names the one that he saw
 */
record Order(
        UUID id,
        OrderKind kind,
        OrderState state,
        long agencyId,
        long organisationId,
        @Nullable UUID aboutRecord,
        String documentNumber,
        String basis,
        String wanted,
        @Nullable String place,
        @Nullable ZonedDateTime meetsAt,
        @Nullable Integer workingDays,
        @Nullable LocalDate dueOn,
        String preparedBy,
        @Nullable LocalDate issuedOn,
        @Nullable UUID caseId,
        @Nullable UUID recordId,
        @Nullable OrderResult result,
        @Nullable LocalDate resultOn,
        @Nullable String proposedBy,
        WorkingCalendar calendar,
        int version) {

    /** Returns the last day by the notices known today; null for a talk, and for a period that has not begun. */
    @Nullable
    LocalDate due() {
        return workingDays == null || issuedOn == null
                ? dueOn
                : calendar.due(issuedOn, workingDays).due();
    }

    /** Tells whether a counted day lies in a year for which there is no notice yet. */
    boolean provisional() {
        return workingDays != null
                && issuedOn != null
                && calendar.due(issuedOn, workingDays).provisional();
    }

    /** Tells whether its last day has passed without a result. */
    boolean late(LocalDate today) {
        LocalDate due = due();
        return state.runs() && due != null && due.isBefore(today);
    }

    /** Returns the day of the talk. */
    @Nullable
    LocalDate meetsOn() {
        return meetsAt == null ? null : meetsAt.toLocalDate();
    }
}

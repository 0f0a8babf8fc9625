package org.zhengxin.rights.clock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.rights.CaseOwner;

/**
 * A clock of a case (办理时限).
 *
 * @param limitId the time limit of the catalogue by which it runs; null where an authority set the day
 * @param whole whether it is the whole case's, and not of one stage alone
 * @param owner who owes the act
 * @param agencyId the agency that owes it, or that has to do with the case; null without one
 * @param beganOn the day of the event, which is not counted
 * @param dueOn the last day; null while it is suspended without an end
 * @param provisional whether a counted day lies in a year without a notice yet
 * @param stoppedOn the day on which the act was done; null while it runs
 */
public record CaseClock(
        long id,
        UUID caseId,
        @Nullable String limitId,
        boolean whole,
        CaseOwner owner,
        @Nullable Long agencyId,
        LocalDate beganOn,
        @Nullable LocalDate dueOn,
        boolean provisional,
        @Nullable LocalDate stoppedOn) {

    /** Tells whether its last day has passed, or had when it was stopped. */
    public boolean late(LocalDate today) {
        LocalDate until = stoppedOn == null ? today : stoppedOn;
        return dueOn != null && until.isAfter(dueOn);
    }
}

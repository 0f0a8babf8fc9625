package org.zhengxin.rights.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.clock.SetTerm;

/**
 * A case to be opened (新事项).
 *
 * @param recordId the record that it is about, or null
 * @param agencyId the agency that has to do with it, or null
 * @param region by which the profile of its time limits is chosen, six digits; null for the city's
 * @param stage its first stage
 * @param beganOn the day of the event from which its time limits run: today, or the day on which a paper was received
 * @param term the first stage's where an authority sets it; null where the procedure has a time limit, or none
 * @param actor who opens it
 */
public record NewCase(
        CaseKind kind,
        long organisationId,
        @Nullable UUID recordId,
        @Nullable Long agencyId,
        @Nullable String region,
        String stage,
        LocalDate beganOn,
        @Nullable SetTerm term,
        String actor) {}

package org.zhengxin.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case (办理事项): where it stands and who owes the next act. What is said in it is kept by its feature, encrypted.
 *
 * @param number for people, such as {@code YY2026000017}
 * @param profile whose time limits apply, such as {@code province}
 * @param organisationId the register's key of the organisation
 * @param recordId the record that it is about, or null
 * @param agencyId the agency that has to do with it, or null
 * @param stage where it stands, by the names of {@code rights/procedures.yaml}; the last one once it has ended
 * @param owner who owes the next act
 * @param beganOn the day of the event from which its time limits run, which is not counted
 * @param openedBy the actor who opened it
 * @param outcome how it ended, a stable name; null while it is open
 */
public record RightsCase(
        UUID id,
        String number,
        CaseKind kind,
        String profile,
        long organisationId,
        @Nullable UUID recordId,
        @Nullable Long agencyId,
        String stage,
        CaseOwner owner,
        LocalDate beganOn,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable String outcome) {

    /** Tells whether it has not ended. */
    public boolean open() {
        return closedAt == null;
    }
}

package org.zhengxin.rights.annulment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.record.EndReason;

/**
 * An annulment that the office carries out on the document of a court or of a review authority (依外部文书撤销).
 *
 * @param version the version of the record that was looked at
 * @param reason the ground, the document, its day and whose it is
 * @param receivedOn when the office received the document
 * @param approved whether the second person approved; null until someone decided
 */
record OfficeAnnulment(
        long id,
        UUID caseId,
        long organisationId,
        UUID recordId,
        int version,
        EndReason reason,
        LocalDate receivedOn,
        Instant preparedAt,
        String preparedBy,
        @Nullable String decidedBy,
        @Nullable Boolean approved) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    boolean open() {
        return approved == null;
    }

    /** Tells whether a person may decide about it: not the one who prepared. */
    boolean decidedBy(String actor) {
        return open() && !actor.equals(preparedBy);
    }

    String state() {
        return approved == null ? "PREPARED" : approved ? "APPROVED" : "REFUSED";
    }

    String prepared() {
        return TIME.format(preparedAt);
    }
}

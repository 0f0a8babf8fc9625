package org.zhengxin.rights.annulment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.record.RecordView;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.web.Text;

/**
 * Annulments that the office carries out, and the latest that took effect (撤销处理页).
 *
 * @param actor who looks, as acts are recorded
 * @param names of those who prepared and decided, by their keys
 * @param taken the latest records that were taken down, whoever did it
 * @param asked the code of the organisation that was searched for
 * @param number part of a document number that was searched for
 * @param records of that organisation; empty if none was asked for
 * @param problem the last part of a message that says what went wrong, or null
 * @param said the last part of a message about what was just done, or null
 */
record AnnulmentsPage(
        String token,
        Account account,
        String actor,
        List<Line> lines,
        Map<String, Text> names,
        @Nullable String next,
        List<Taken> taken,
        String asked,
        String number,
        boolean unknown,
        List<Found> records,
        @Nullable String problem,
        @Nullable String said) {

    /**
     * One that was prepared.
     *
     * @param clock by which the office is to carry it out; null without one
     * @param takeDownDue by when the record is to be taken down, from the day of the document; null if no limit is known
     */
    record Line(
            OfficeAnnulment annulment,
            @Nullable RecordView record,
            @Nullable Organisation organisation,
            @Nullable CaseClock clock,
            @Nullable LocalDate takeDownDue) {

        @Nullable
        LocalDate due() {
            return clock == null ? null : clock.dueOn();
        }

        boolean late(LocalDate today) {
            return clock != null && clock.late(today);
        }
    }

    /** One that was taken down. */
    record Taken(NoticeLine line, @Nullable Organisation organisation) {}

    /** A record that was found, with the name of its kind. */
    record Found(RecordView view, Text kind) {}
}

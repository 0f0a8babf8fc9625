package org.zhengxin.intake.run;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.store.CopyLines;

/** Writes the outcomes of a chunk and how far the batch has come, in the transaction of their effect. */
@Component
class Outcomes {
    private static final String ROW_COLUMNS = """
            batch_row (batch_id, sheet, row, outcome, codes, content, document_key, received_at, organisation_id,
                       record_id, severity, public_from, public_until, hidden_because)
            """;
    private static final String RANGE_COLUMNS = "batch_unchanged (batch_id, sheet, row_from, row_to, codes)";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    Outcomes(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Writes the verdicts of consecutive rows; a trial keeps every row's codes and no row's content. */
    void write(Sender sender, List<Verdict> verdicts, Timeliness.Late late, boolean trial) {
        CopyLines rows = new CopyLines();
        for (Verdict verdict : verdicts) {
            if (verdict.faulty() || (trial && verdict.outcome() != RowOutcome.UNCHANGED)) {
                line(rows, sender, verdict, trial);
            }
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            rows.send(connection, ROW_COLUMNS);
            unchanged(sender, verdicts).send(connection, RANGE_COLUMNS);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        advance(sender, verdicts, late);
    }

    private static void line(CopyLines rows, Sender sender, Verdict verdict, boolean trial) {
        boolean bare = trial || verdict.outcome() == RowOutcome.REFUSED_PERSON;
        boolean shown = trial && verdict.draft() != null;
        VisibleOutcome visible =
                shown ? VisibleOutcome.of(Objects.requireNonNull(verdict.draft())) : VisibleOutcome.NONE;
        rows.add(sender.batch())
                .add(verdict.sheet())
                .add(verdict.row())
                .add(verdict.outcome())
                .addCodeList(verdict.marks())
                .add(bare ? null : verdict.content())
                .add(
                        bare || verdict.documentKey() == null
                                ? null
                                : verdict.documentKey().bytes())
                .add(sender.receivedAt())
                .add(bare ? null : verdict.organisationId())
                .add(bare ? null : verdict.recordId())
                .add(visible.severity())
                .add(visible.publicFrom())
                .add(visible.publicUntil())
                .add(visible.hiddenBecause())
                .endLine();
    }

    /** Unchanged rows stand as ranges of consecutive row numbers with the same codes. */
    private static CopyLines unchanged(Sender sender, List<Verdict> verdicts) {
        CopyLines lines = new CopyLines();
        Verdict from = null;
        Verdict to = null;
        for (Verdict verdict : verdicts) {
            boolean isUnchanged = verdict.outcome() == RowOutcome.UNCHANGED;
            if (isUnchanged && from != null && to != null && follows(to, verdict)) {
                to = verdict;
                continue;
            }
            if (from != null && to != null) {
                range(lines, sender, from, to);
            }
            from = isUnchanged ? verdict : null;
            to = from;
        }
        if (from != null && to != null) {
            range(lines, sender, from, to);
        }
        return lines;
    }

    private static boolean follows(Verdict before, Verdict after) {
        return before.sheet() == after.sheet()
                && before.row() + 1 == after.row()
                && before.marks().equals(after.marks());
    }

    private static void range(CopyLines lines, Sender sender, Verdict from, Verdict to) {
        lines.add(sender.batch())
                .add(from.sheet())
                .add(from.row())
                .add(to.row())
                .addCodeList(from.marks())
                .endLine();
    }

    private void advance(Sender sender, List<Verdict> verdicts, Timeliness.Late late) {
        int[] by = new int[RowOutcome.values().length];
        verdicts.forEach(verdict -> by[verdict.outcome().ordinal()]++);
        Verdict last = verdicts.getLast();
        jdbc.sql("""
                UPDATE batch SET done_sheet = :sheet, done_row = :row,
                       received = received + :received, accepted = accepted + :accepted,
                       updated = updated + :updated, unchanged = unchanged + :unchanged,
                       rejected = rejected + :rejected, held = held + :held,
                       refused_person = refused_person + :refused,
                       late_received = late_received + :lateReceived, late_accepted = late_accepted + :lateAccepted
                WHERE id = :batch
                """)
                .param("sheet", last.sheet())
                .param("row", last.row())
                .param("received", verdicts.size())
                .param("accepted", by[RowOutcome.ACCEPTED.ordinal()])
                .param("updated", by[RowOutcome.UPDATED.ordinal()])
                .param("unchanged", by[RowOutcome.UNCHANGED.ordinal()])
                .param("rejected", by[RowOutcome.REJECTED.ordinal()])
                .param("held", by[RowOutcome.HELD.ordinal()])
                .param("refused", by[RowOutcome.REFUSED_PERSON.ordinal()])
                .param("lateReceived", late.received())
                .param("lateAccepted", late.accepted())
                .param("batch", sender.batch())
                .update();
    }
}

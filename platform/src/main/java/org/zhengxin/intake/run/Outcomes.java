package org.zhengxin.intake.run;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.store.CopyRows;

/** Writes the outcomes of a chunk and how far the batch has come, in the transaction of their effect. */
@Component
class Outcomes {
    private static final String ROW_COLUMNS = """
            batch_row (batch_id, sheet, row, outcome, codes, content, document_key, received_at, organisation_id,
                       record_id, severity, public_from, public_until, hidden_because)
            """;
    private static final String RANGE_COLUMNS = "batch_unchanged (batch_id, sheet, row_from, row_to, codes)";

    private static final int ROW_WIDTH = 14;
    private static final int RANGE_WIDTH = 5;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Ledger ledger;

    Outcomes(DataSource dataSource, JdbcClient jdbc, Ledger ledger) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Writes the verdicts of consecutive rows; a trial keeps every row's codes and no row's content. */
    void write(Sender sender, List<Verdict> verdicts, Timeliness.Late late, boolean trial) {
        List<Verdict> single = verdicts.stream()
                .filter(verdict -> verdict.faulty() || (trial && verdict.outcome() != RowOutcome.UNCHANGED))
                .toList();
        List<Range> unchanged = unchanged(verdicts);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (!single.isEmpty()) {
                writeRows(connection, sender, single, trial);
            }
            if (!unchanged.isEmpty()) {
                writeRanges(connection, sender, unchanged);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        advance(sender, verdicts, late);
    }

    private static void writeRows(Connection connection, Sender sender, List<Verdict> verdicts, boolean trial) {
        try (CopyRows rows = CopyRows.into(connection, ROW_COLUMNS)) {
            for (Verdict verdict : verdicts) {
                row(rows, sender, verdict, trial);
            }
            rows.finish();
        }
    }

    private static void row(CopyRows rows, Sender sender, Verdict verdict, boolean trial) {
        boolean bare = trial || verdict.outcome() == RowOutcome.REFUSED_PERSON;
        boolean shown = trial && verdict.draft() != null;
        VisibleOutcome visible =
                shown ? VisibleOutcome.of(Objects.requireNonNull(verdict.draft())) : VisibleOutcome.NONE;
        rows.row(ROW_WIDTH)
                .uuid(sender.batch())
                .int2(verdict.sheet())
                .int4(verdict.row())
                .name(verdict.outcome())
                .texts(verdict.marks())
                .text(bare ? null : verdict.content())
                .bytea(
                        bare || verdict.documentKey() == null
                                ? null
                                : verdict.documentKey().bytes())
                .instant(sender.receivedAt())
                .int8(bare ? null : verdict.organisationId())
                .uuid(bare ? null : verdict.recordId())
                .name(visible.severity())
                .day(visible.publicFrom())
                .day(visible.publicUntil())
                .name(visible.hiddenBecause());
    }

    private static void writeRanges(Connection connection, Sender sender, List<Range> ranges) {
        try (CopyRows rows = CopyRows.into(connection, RANGE_COLUMNS)) {
            for (Range range : ranges) {
                rows.row(RANGE_WIDTH)
                        .uuid(sender.batch())
                        .int2(range.from().sheet())
                        .int4(range.from().row())
                        .int4(range.to().row())
                        .texts(range.from().marks());
            }
            rows.finish();
        }
    }

    /** Unchanged rows stand as ranges of consecutive row numbers with the same codes. */
    private static List<Range> unchanged(List<Verdict> verdicts) {
        List<Range> ranges = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() != RowOutcome.UNCHANGED) {
                continue;
            }
            if (!ranges.isEmpty() && follows(ranges.getLast().to(), verdict)) {
                ranges.addLast(new Range(ranges.removeLast().from(), verdict));
            } else {
                ranges.add(new Range(verdict, verdict));
            }
        }
        return ranges;
    }

    private record Range(Verdict from, Verdict to) {}

    private static boolean follows(Verdict before, Verdict after) {
        return before.sheet() == after.sheet()
                && before.row() + 1 == after.row()
                && before.marks().equals(after.marks());
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
                       late_received = late_received + :lateReceived, late_accepted = late_accepted + :lateAccepted,
                       entries_digest = coalesce(:digest, entries_digest),
                       delays = (SELECT array_agg(coalesce(known, 0) + added ORDER BY n)
                                 FROM unnest(delays, :delays::integer[]) WITH ORDINALITY AS d(known, added, n))
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
                .param("delays", late.delays())
                .param("digest", digest(sender))
                .param("batch", sender.batch())
                .update();
    }

    /** The chain over all that the batch entered into the log; null if this transaction entered nothing. */
    private byte @Nullable [] digest(Sender sender) {
        return ledger.entered()
                .map(append -> append.chained(jdbc.sql("SELECT coalesce(entries_digest, '') FROM batch WHERE id = ?")
                        .param(sender.batch())
                        .query(byte[].class)
                        .single()))
                .orElse(null);
    }
}

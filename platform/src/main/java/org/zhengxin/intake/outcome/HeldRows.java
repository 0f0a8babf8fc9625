package org.zhengxin.intake.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that wait for a person (待核行). */
@Repository
public class HeldRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A row that waits.
     *
     * @param marks its codes, with the field behind a colon
     * @param cells the sender's cells in the order of the sheet's header; null if they were not kept
     * @param organisationId the organisation that the row seems to name, or null
     */
    public record Held(
            UUID batch,
            int sheet,
            int row,
            long agencyId,
            Instant receivedAt,
            List<String> marks,
            @Nullable List<String> cells,
            @Nullable Long organisationId) {}

    /** Returns waiting rows of all agencies after one, in the order of batches, sheets and rows. */
    public List<Held> after(@Nullable UUID batch, int sheet, int row, int limit) {
        return after(null, batch, sheet, row, limit);
    }

    /** Returns waiting rows of one agency, or of all, after one, in the order of batches, sheets and rows. */
    public List<Held> after(@Nullable Long agency, @Nullable UUID batch, int sheet, int row, int limit) {
        return jdbc.sql("""
                SELECT r.*, b.agency_id FROM batch_row r JOIN batch b ON b.id = r.batch_id
                WHERE r.outcome = 'HELD' AND NOT b.trial
                  AND (:agency::bigint IS NULL OR b.agency_id = :agency)
                  AND (:batch::uuid IS NULL OR (r.batch_id, r.sheet, r.row) > (:batch, :sheet, :row))
                ORDER BY r.batch_id, r.sheet, r.row LIMIT :limit
                """)
                .param("agency", agency)
                .param("batch", batch)
                .param("sheet", sheet)
                .param("row", row)
                .param("limit", limit)
                .query((line, n) -> held(line))
                .list();
    }

    /** Finds a waiting row. */
    public Optional<Held> find(UUID batch, int sheet, int row) {
        return jdbc.sql("""
                SELECT r.*, b.agency_id FROM batch_row r JOIN batch b ON b.id = r.batch_id
                WHERE r.batch_id = ? AND r.sheet = ? AND r.row = ? AND r.outcome = 'HELD' AND NOT b.trial
                """)
                .param(batch)
                .param(sheet)
                .param(row)
                .query((line, n) -> held(line))
                .optional();
    }

    /** Returns the keys of organisations, five at most, in whose files the document of a waiting row stands already. */
    public List<Long> standing(Held row) {
        return jdbc.sql("""
                SELECT DISTINCT f.organisation_id FROM batch_row r JOIN record f ON f.document_key = r.document_key
                WHERE r.batch_id = ? AND r.sheet = ? AND r.row = ? LIMIT 5
                """)
                .param(row.batch())
                .param(row.sheet())
                .param(row.row())
                .query(Long.class)
                .list();
    }

    /** Locks a waiting row until the transaction ends; empty if it does not wait, or never did. */
    public Optional<Held> lock(UUID batch, int sheet, int row) {
        return jdbc.sql("""
                SELECT r.*, b.agency_id FROM batch_row r JOIN batch b ON b.id = r.batch_id
                WHERE r.batch_id = ? AND r.sheet = ? AND r.row = ? AND r.outcome = 'HELD' AND NOT b.trial
                FOR UPDATE
                """)
                .param(batch)
                .param(sheet)
                .param(row)
                .query((line, n) -> held(line))
                .optional();
    }

    /**
     * A decision about a waiting row.
     *
     * @param decision its name
     * @param actor who decided
     */
    public record Decided(RowOutcome outcome, @Nullable UUID recordId, String decision, String actor, String reason) {}

    /** Notes the decision and moves the row from one count of its batch to another. */
    public void decide(Held held, Decided decided) {
        jdbc.sql("""
                UPDATE batch_row SET outcome = :outcome, record_id = :record, decision = :decision,
                       decided_by = :actor, decided_at = :now, decision_reason = :reason,
                       content = CASE WHEN :outcome = 'REJECTED' THEN content END
                WHERE batch_id = :batch AND sheet = :sheet AND row = :row
                """)
                .param("outcome", decided.outcome().name())
                .param("record", decided.recordId())
                .param("decision", decided.decision())
                .param("actor", decided.actor())
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", decided.reason())
                .param("batch", held.batch())
                .param("sheet", held.sheet())
                .param("row", held.row())
                .update();
        jdbc.sql("""
                UPDATE batch SET held = held - 1,
                       accepted = accepted + CASE WHEN :outcome = 'ACCEPTED' THEN 1 ELSE 0 END,
                       updated = updated + CASE WHEN :outcome = 'UPDATED' THEN 1 ELSE 0 END,
                       unchanged = unchanged + CASE WHEN :outcome = 'UNCHANGED' THEN 1 ELSE 0 END,
                       rejected = rejected + CASE WHEN :outcome = 'REJECTED' THEN 1 ELSE 0 END
                WHERE id = :batch
                """)
                .param("outcome", decided.outcome().name())
                .param("batch", held.batch())
                .update();
    }

    private static Held held(ResultSet line) throws SQLException {
        long organisation = line.getLong("organisation_id");
        return new Held(
                line.getObject("batch_id", UUID.class),
                line.getInt("sheet"),
                line.getInt("row"),
                line.getLong("agency_id"),
                line.getTimestamp("received_at").toInstant(),
                List.of((String[]) line.getArray("codes").getArray()),
                FaultyRows.cells(line.getString("content")),
                organisation == 0 ? null : organisation);
    }
}

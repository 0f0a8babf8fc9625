package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what waits for the release by an agency's reviewer (待放行查询). For that agency and the office alone. */
@Service
public class WaitingRecords {
    /** Current versions that wait or were sent back, under the alias {@code v}; whence they came, under {@code b}. */
    static final String FROM = """
            FROM version v
            JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id AND r.current_version = v.version
            JOIN organisation o ON o.id = v.organisation_id
            LEFT JOIN LATERAL (SELECT e.batch_id, e.batch_sheet, e.batch_row FROM version e
                               WHERE e.organisation_id = v.organisation_id AND e.record_id = v.record_id
                                 AND e.version <= v.version AND e.batch_id IS NOT NULL
                               ORDER BY e.version DESC LIMIT 1) b ON true
            WHERE v.hidden_because = 'AWAITING_RELEASE' AND v.change <> ALL (:closing)
            """;

    private static final String ROWS = """
            SELECT v.*, o.code AS organisation, o.name AS organisation_name, b.batch_id AS brought_by,
                   b.batch_sheet AS brought_sheet, b.batch_row AS brought_row,
                   EXISTS (SELECT 1 FROM version e
                           WHERE e.organisation_id = v.organisation_id AND e.record_id = v.record_id
                             AND e.hidden_because IS DISTINCT FROM 'AWAITING_RELEASE') AS shown_before
            """ + FROM;

    private static final UUID NO_BATCH = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final PublicationLimit limit;

    WaitingRecords(JdbcClient jdbc, PublicationLimit limit) {
        this.jdbc = jdbc;
        this.limit = limit;
    }

    /**
     * What of one batch waits.
     *
     * @param batch its id; of noughts for what no batch brought
     * @param earliestDue the first of the days by which they should be public
     */
    public record OfBatch(
            UUID batch,
            int records,
            Instant receivedAt,
            @Nullable LocalDate earliestDue) {}

    /** Returns the batches of an agency of which something waits, the longest waiting first. */
    public List<OfBatch> batches(long agency) {
        return jdbc.sql("""
                SELECT coalesce(b.batch_id, :none) AS batch_id, count(*) AS records, min(v.received_at) AS received_at, min(v.decided_on) AS decided_on
                """ + FROM + """
                  AND v.agency_id = :agency AND v.change <> 'RETURNED'
                GROUP BY 1
                ORDER BY min(v.received_at), 1
                """)
                .param("agency", agency)
                .param("none", NO_BATCH)
                .param("closing", Change.closing())
                .query((row, n) -> new OfBatch(
                        row.getObject("batch_id", UUID.class),
                        row.getInt("records"),
                        row.getTimestamp("received_at").toInstant(),
                        due(row)))
                .list();
    }

    /**
     * Returns records of an agency that wait, those of the earliest decision first.
     *
     * @param batch of one batch, or of all
     * @param after the record behind which to go on, or null
     */
    public List<WaitingRecord> waiting(long agency, @Nullable UUID batch, @Nullable WaitingRecord after, int limit) {
        return list(agency, false, batch, after, limit);
    }

    /** Returns the records of an agency that its reviewer sent back and that nobody has mended yet. */
    public List<WaitingRecord> returned(long agency, int limit) {
        return list(agency, true, null, null, limit);
    }

    private List<WaitingRecord> list(
            long agency, boolean returned, @Nullable UUID batch, @Nullable WaitingRecord after, int limit) {
        return jdbc.sql(ROWS + """
                  AND v.agency_id = :agency AND (v.change = 'RETURNED') = :returned
                  AND (:batch::uuid IS NULL OR coalesce(b.batch_id, :none) = :batch)
                  AND (:decided::date IS NULL OR (v.decided_on, v.record_id) > (:decided, :record))
                ORDER BY v.decided_on, v.record_id
                LIMIT :limit
                """)
                .param("agency", agency)
                .param("closing", Change.closing())
                .param("returned", returned)
                .param("none", NO_BATCH)
                .param("batch", batch)
                .param("decided", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId())
                .param("limit", limit)
                .query((row, n) -> waiting(row))
                .list();
    }

    /** Returns those of some records of an agency that its reviewer can release now, sent back or not. */
    public List<WaitingRecord> among(long agency, Collection<UUID> records) {
        return jdbc.sql(ROWS + " AND v.agency_id = :agency AND v.record_id = ANY (:records)")
                .param("agency", agency)
                .param("closing", Change.closing())
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> waiting(row))
                .list();
    }

    /** Returns one of an agency's records if it waits or was sent back. */
    public Optional<WaitingRecord> find(long agency, UUID record) {
        return among(agency, List.of(record)).stream().findFirst();
    }

    private WaitingRecord waiting(ResultSet row) throws SQLException {
        boolean returned = Change.RETURNED.name().equals(row.getString("change"));
        return new WaitingRecord(
                row.getObject("record_id", UUID.class),
                row.getLong("organisation_id"),
                row.getInt("version"),
                row.getString("kind"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getString("document_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("severity"),
                row.getBigDecimal("fine"),
                row.getTimestamp("received_at").toInstant(),
                due(row),
                row.getObject("brought_by", UUID.class),
                row.getInt("brought_sheet"),
                row.getInt("brought_row"),
                returned,
                returned ? row.getString("reason") : null,
                row.getBoolean("shown_before"));
    }

    private @Nullable LocalDate due(ResultSet row) throws SQLException {
        return limit.due(row.getObject("decided_on", LocalDate.class)).orElse(null);
    }
}

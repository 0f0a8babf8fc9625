package org.zhengxin.workbench.records;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.record.Fingerprint;

/** Finds the records that an agency provides (本单位信息查询); another agency's are never among them. */
@Repository
class OwnRecords {
    private static final int LATEST_BATCHES = 200;
    private static final int MOST_LOOKED_AT = 5_000;

    private static final String LINES = """
            SELECT v.record_id, v.organisation_id, v.version, v.kind, v.document_number, v.decided_on, v.public_until,
                   o.code AS organisation, o.name AS organisation_name, s.state
            FROM record r
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id AND v.version = r.current_version
            JOIN organisation o ON o.id = v.organisation_id
            CROSS JOIN LATERAL (SELECT\s""" + RecordState.SQL + """
             AS state) s
            WHERE v.agency_id = :agency AND (:kind::text IS NULL OR v.kind = :kind)
              AND (:state::text IS NULL OR s.state = :state)
            """;

    private static final String ORDER = " ORDER BY v.received_at DESC, v.record_id LIMIT :limit";

    private static final String LATEST = """
             AND (r.organisation_id, r.id) IN (
                SELECT e.organisation_id, e.record_id
                FROM (SELECT id FROM batch WHERE agency_id = :agency ORDER BY id DESC LIMIT :batches) b
                JOIN version e ON e.batch_id = b.id
                ORDER BY b.id DESC LIMIT :looked)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A record in a list. */
    record Line(
            UUID id,
            long organisationId,
            int version,
            String kind,
            String organisation,
            String organisationName,
            String documentNumber,
            LocalDate decidedOn,
            @Nullable LocalDate publicUntil,
            RecordState state) {}

    /** What narrows a list; null for no matter. */
    record Filter(@Nullable String kind, @Nullable RecordState state) {}

    /** Returns those among the records received last. */
    List<Line> latest(long agency, Filter filter, int limit) {
        return lines(statement(LATEST, agency, filter, limit)
                .param("batches", LATEST_BATCHES)
                .param("looked", MOST_LOOKED_AT));
    }

    /** Returns those about some organisations. */
    List<Line> about(long agency, Collection<Long> organisations, Filter filter, int limit) {
        return lines(statement(" AND r.organisation_id = ANY (:organisations)", agency, filter, limit)
                .param("organisations", organisations.toArray(Long[]::new)));
    }

    /** Returns those that stand on some documents. */
    List<Line> onDocuments(long agency, Set<Fingerprint> documents, Filter filter, int limit) {
        return lines(statement(" AND r.document_key = ANY (:documents)", agency, filter, limit)
                .param("documents", documents.stream().map(Fingerprint::bytes).toArray(byte[][]::new)));
    }

    /** Returns the one with an id. */
    List<Line> one(long agency, UUID record) {
        return lines(statement(" AND r.id = :record", agency, new Filter(null, null), 1)
                .param("record", record));
    }

    private JdbcClient.StatementSpec statement(String condition, long agency, Filter filter, int limit) {
        RecordState state = filter.state();
        return jdbc.sql(LINES + condition + ORDER)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("agency", agency)
                .param("kind", filter.kind())
                .param("state", state == null ? null : state.name())
                .param("limit", limit);
    }

    private static List<Line> lines(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> line(row)).list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("record_id", UUID.class),
                row.getLong("organisation_id"),
                row.getInt("version"),
                row.getString("kind"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getString("document_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("public_until", LocalDate.class),
                RecordState.valueOf(row.getString("state")));
    }
}

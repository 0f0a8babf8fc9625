package org.zhengxin.officedesk.sources;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the health of sources (数据源质量查询) from what batches came to; a row itself is never looked at. */
@Component
class SourceReader {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String FEEDS = """
            WITH came AS (
                SELECT b.agency_id, coalesce(s.feed, b.kind, '') AS feed, count(*) AS batches,
                       sum(b.received) AS received, sum(b.accepted + b.updated) AS filed, sum(b.unchanged) AS unchanged,
                       sum(b.rejected) AS rejected, sum(b.held) AS held, sum(b.refused_person) AS refused,
                       sum(b.accepted) AS added, sum(b.late_received) AS late_received,
                       sum(b.late_accepted) AS late_accepted
                FROM batch b LEFT JOIN source_batch s ON s.batch_id = b.id
                WHERE NOT b.trial AND b.received_at >= :from AND b.received_at < :until
                  AND b.agency_id = ANY (:agencies)
                GROUP BY 1, 2)
            SELECT agency_id, feed, f.last_at, coalesce(batches, 0) AS batches, coalesce(received, 0) AS received,
                   coalesce(filed, 0) AS filed, coalesce(unchanged, 0) AS unchanged, coalesce(rejected, 0) AS rejected,
                   coalesce(held, 0) AS held, coalesce(refused, 0) AS refused, coalesce(added, 0) AS added,
                   coalesce(late_received, 0) AS late_received, coalesce(late_accepted, 0) AS late_accepted
            FROM came FULL JOIN (SELECT * FROM source_feed WHERE agency_id = ANY (:agencies)) f USING (agency_id, feed)
            ORDER BY agency_id, feed
            """;

    private static final String CODES = """
            SELECT b.agency_id, c.code, sum(c.rows) AS rows
            FROM batch b JOIN source_batch_code c ON c.batch_id = b.id
            WHERE NOT b.trial AND b.received_at >= :from AND b.received_at < :until AND b.agency_id = ANY (:agencies)
            GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1
            """;

    private static final String DECLARED = """
            WITH declared AS (
                SELECT DISTINCT ON (agency_id, kind) agency_id, kind, decisions FROM decisions_declared
                WHERE month = :month AND agency_id = ANY (:agencies)
                ORDER BY agency_id, kind, id DESC),
            came AS (
                SELECT b.agency_id, d.kind, sum(d.rows) AS rows
                FROM source_batch_decided d JOIN batch b ON b.id = d.batch_id
                WHERE d.month = :month AND b.agency_id = ANY (:agencies)
                GROUP BY 1, 2)
            SELECT agency_id, kind, decisions, coalesce(rows, 0) AS rows
            FROM declared FULL JOIN came USING (agency_id, kind)
            ORDER BY agency_id, kind
            """;

    private final JdbcClient jdbc;

    SourceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns a line for each feed that agencies ever delivered, with what came in a month. */
    List<FeedLine> feeds(YearMonth month, Collection<Long> agencies) {
        return received(FEEDS, month, agencies).query((row, n) -> feed(row)).list();
    }

    /** Returns how many rows received in a month bear which code, most first. */
    List<CodeLine> codes(YearMonth month, Collection<Long> agencies) {
        return received(CODES, month, agencies)
                .query((row, n) -> new CodeLine(row.getLong("agency_id"), row.getString("code"), row.getLong("rows")))
                .list();
    }

    /** Returns decisions declared for a month beside the records that came. */
    List<DeclaredLine> declared(YearMonth month, Collection<Long> agencies) {
        return jdbc.sql(DECLARED)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("agencies", agencies.toArray(Long[]::new))
                .query((row, n) -> new DeclaredLine(
                        row.getLong("agency_id"),
                        row.getString("kind"),
                        row.getObject("decisions", Integer.class),
                        row.getLong("rows")))
                .list();
    }

    /** Returns how many ended batches are still to be counted by code and month of decision. */
    int uncounted() {
        return jdbc.sql("""
                SELECT count(*) FROM batch b LEFT JOIN source_batch s ON s.batch_id = b.id
                WHERE NOT b.trial AND b.state IN ('DONE', 'FAILED') AND s.batch_id IS NULL
                """).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec received(String sql, YearMonth month, Collection<Long> agencies) {
        return jdbc.sql(sql)
                .param("from", start(month))
                .param("until", start(month.plusMonths(1)))
                .param("agencies", agencies.toArray(Long[]::new));
    }

    private static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(SHANGHAI).toInstant());
    }

    private static FeedLine feed(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last_at");
        return new FeedLine(
                row.getLong("agency_id"),
                row.getString("feed"),
                last == null ? null : last.toInstant(),
                row.getLong("batches"),
                row.getLong("received"),
                row.getLong("filed"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("held"),
                row.getLong("refused"),
                row.getLong("added"),
                row.getLong("late_received"),
                row.getLong("late_accepted"));
    }
}

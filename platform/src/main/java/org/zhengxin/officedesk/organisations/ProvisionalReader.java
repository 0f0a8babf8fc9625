package org.zhengxin.officedesk.organisations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the organisations that nobody has confirmed (待确认主体查询), with where they came from. */
@Component
class ProvisionalReader {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Shanghai"));

    private static final String RETIRED = """
            (o.linked AND EXISTS (SELECT FROM organisation_link l WHERE l.retired_id = o.id AND l.ended_at IS NULL))""";

    private final JdbcClient jdbc;

    ProvisionalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An organisation that waits for confirmation.
     *
     * @param from the agency whose row opened it, or null
     * @param records how many records it has
     * @param withheld how many of them are not public for want of confirmation alone
     */
    record Line(
            long id,
            String code,
            String name,
            Instant openedAt,
            @Nullable String from,
            long records,
            long withheld) {
        String since() {
            return DAY.format(openedAt);
        }
    }

    /** Returns those before a key, the latest first; of some code or with some words in the name, if that is asked. */
    List<Line> before(long before, String asked, int limit) {
        return jdbc.sql("""
                SELECT o.id, o.code, o.name, o.opened_at, a.name AS agency, n.records, n.withheld
                FROM (SELECT * FROM organisation o
                      WHERE o.provisional AND o.id < :before AND NOT %s
                        AND (:asked = '' OR o.code = upper(:asked) OR position(:asked IN o.name) > 0)
                      ORDER BY o.id DESC LIMIT :limit) o
                LEFT JOIN organisation_version f ON f.organisation_id = o.id AND f.version = 1
                LEFT JOIN batch b ON b.id = f.batch_id
                LEFT JOIN agency a ON a.id = b.agency_id
                CROSS JOIN LATERAL (
                    SELECT count(*) AS records,
                           count(*) FILTER (WHERE v.hidden_because = 'SUBJECT_PROVISIONAL') AS withheld
                    FROM record r
                    JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                                  AND v.version = r.current_version
                    WHERE r.organisation_id = o.id) n
                ORDER BY o.id DESC
                """.formatted(RETIRED))
                .param("before", before)
                .param("asked", asked.strip())
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("agency"),
                        row.getLong("records"),
                        row.getLong("withheld")))
                .list();
    }

    /** Counts all that wait. */
    long count() {
        return jdbc.sql("SELECT count(*) FROM organisation o WHERE o.provisional AND NOT " + RETIRED)
                .query(Long.class)
                .single();
    }
}

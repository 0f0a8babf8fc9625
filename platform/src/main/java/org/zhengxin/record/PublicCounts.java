package org.zhengxin.record;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts what is public today in the whole register (公示信息统计). Reads everything: for a job now and then, never for a
 * request. Counts nothing that a reader could not count from the public lists and pages, so that no number says
 * anything of what is hidden.
 */
@Service
public class PublicCounts {
    /** Stands for all regions outside the one that was asked for. */
    public static final String ELSEWHERE = "elsewhere";

    /** The region of {@code o}, for those within the one that was asked for. */
    private static final String REGION = """
            CASE WHEN coalesce(o.region, '') = '' OR o.region LIKE :within || '%' THEN coalesce(o.region, '')
                 ELSE '[elsewhere]' END""".replace("[elsewhere]", ELSEWHERE);

    /** The current versions that are public; {@code [join]} stands for what else is needed. */
    private static final String SHOWN = """
            FROM version v
            JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                         AND r.current_version = v.version
            [join]
            WHERE v.public_from IS NOT NULL AND [today]""".replace("[today]", PublicCondition.TODAY);

    private static final String BY_MONTH = """
            SELECT [region] AS region, v.kind, date_trunc('month', v.decided_on)::date AS month, count(*) AS records
            [shown]
            GROUP BY 1, 2, 3
            """.replace("[region]", REGION)
            .replace("[shown]", shown("JOIN organisation o ON o.id = v.organisation_id"));

    /** A record comes in time or late once: with its first version, whatever became of it since. */
    private static final String BY_AGENCY = """
            WITH due AS MATERIALIZED (
                SELECT * FROM unnest(:days::date[], :last::date[]) AS d (decided_on, due_on)),
            came AS (
                SELECT v.agency_id, v.decided_on, v.recorded_at
                [shown] AND v.version = 1
                UNION ALL
                SELECT f.agency_id, v.decided_on, f.recorded_at
                [mended] AND v.version > 1),
            judged AS (
                SELECT c.agency_id, date_trunc('month', c.decided_on)::date AS month,
                       CASE WHEN c.decided_on >= (a.created_at AT TIME ZONE 'Asia/Shanghai')::date
                            THEN (c.recorded_at AT TIME ZONE 'Asia/Shanghai')::date <= d.due_on END AS in_time
                FROM came c
                JOIN agency a ON a.id = c.agency_id
                LEFT JOIN due d ON d.decided_on = c.decided_on)
            SELECT agency_id, month, count(*) FILTER (WHERE in_time) AS in_time,
                   count(*) FILTER (WHERE NOT in_time) AS late,
                   count(*) FILTER (WHERE in_time IS NULL) AS earlier
            FROM judged GROUP BY 1, 2
            """.replace("[shown]", shown("")).replace("[mended]", shown("""
                    JOIN version f ON f.organisation_id = v.organisation_id AND f.record_id = v.record_id
                                  AND f.version = 1"""));

    /** Organisations of which something is public, merged ones once; provisional ones are in no register yet. */
    private static final String COVERED = """
            WITH RECURSIVE up (id, top) AS (
                SELECT retired_id, surviving_id FROM organisation_link WHERE ended_at IS NULL
                UNION
                SELECT up.id, l.surviving_id FROM up
                JOIN organisation_link l ON l.retired_id = up.top AND l.ended_at IS NULL),
            retired AS (
                SELECT up.id, up.top FROM up
                WHERE NOT EXISTS (SELECT 1 FROM organisation_link l
                                  WHERE l.retired_id = up.top AND l.ended_at IS NULL)),
            held AS (
                SELECT DISTINCT coalesce(t.top, v.organisation_id) AS organisation_id, v.kind
                [shown]),
            covered AS (
                SELECT organisation_id, kind, row_number() OVER (PARTITION BY organisation_id ORDER BY kind) AS nth
                FROM held)
            SELECT [region] AS region, c.kind, count(*) AS organisations, count(*) FILTER (WHERE c.nth = 1) AS first
            FROM organisation o LEFT JOIN covered c ON c.organisation_id = o.id
            WHERE NOT o.provisional AND NOT EXISTS (SELECT 1 FROM retired t WHERE t.id = o.id)
            GROUP BY 1, 2
            """.replace("[region]", REGION)
            .replace("[shown]", shown("LEFT JOIN retired t ON t.id = v.organisation_id"));

    private final JdbcClient jdbc;
    private final RecordReader reader;
    private final PublicationLimit limit;

    PublicCounts(JdbcClient jdbc, RecordReader reader, PublicationLimit limit) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.limit = limit;
    }

    /** Records of a kind, decided in a month, about organisations of a region. */
    public record OfMonth(String region, String kind, YearMonth month, long records) {}

    /**
     * Records that an agency delivered, decided in a month (报送及时性).
     *
     * @param inTime those that the register had on the last day of the limit
     * @param late those that came later
     * @param earlier those decided before the agency joined the register, or before there was a limit
     */
    public record OfAgency(long agencyId, YearMonth month, long inTime, long late, long earlier) {}

    /**
     * Confirmed organisations of a region (覆盖面).
     *
     * @param kind a kind of which each of them has a public record; null for those without any
     * @param first those that no other row of the region counts
     */
    public record OfRegion(String region, @Nullable String kind, long organisations, long first) {}

    /** Returns the public records by region, kind and month of decision. */
    public List<OfMonth> byMonth(String within) {
        return asked(BY_MONTH)
                .param("within", within)
                .query((row, number) -> new OfMonth(
                        row.getString("region"),
                        row.getString("kind"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("records")))
                .list();
    }

    /** Returns how timely agencies delivered what is public. */
    public List<OfAgency> byAgency() {
        Map<LocalDate, LocalDate> due = due();
        return asked(BY_AGENCY)
                .param("days", due.keySet().stream().map(Date::valueOf).toArray(Date[]::new))
                .param("last", due.values().stream().map(Date::valueOf).toArray(Date[]::new))
                .query((row, number) -> new OfAgency(
                        row.getLong("agency_id"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("in_time"),
                        row.getLong("late"),
                        row.getLong("earlier")))
                .list();
    }

    /** Returns the organisations by region and kind of record. */
    public List<OfRegion> byRegion(String within) {
        return asked(COVERED)
                .param("within", within)
                .query((row, number) -> new OfRegion(
                        row.getString("region"),
                        row.getString("kind"),
                        row.getLong("organisations"),
                        row.getString("kind") == null ? row.getLong("organisations") : row.getLong("first")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql) {
        return jdbc.sql(sql).param("today", Date.valueOf(reader.today()));
    }

    private static String shown(String join) {
        return SHOWN.replace("[join]", join);
    }

    /** The limit of every day since the first agency joined. */
    private Map<LocalDate, LocalDate> due() {
        LocalDate first = jdbc.sql("SELECT (min(created_at) AT TIME ZONE 'Asia/Shanghai')::date FROM agency")
                .query(LocalDate.class)
                .optional()
                .orElse(reader.today());
        Map<LocalDate, LocalDate> due = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(reader.today()); day = day.plusDays(1)) {
            LocalDate decidedOn = day;
            limit.due(decidedOn).ifPresent(last -> due.put(decidedOn, last));
        }
        return due;
    }
}

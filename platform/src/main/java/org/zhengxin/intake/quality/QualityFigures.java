package org.zhengxin.intake.quality;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how well each agency sends (报送质量统计); counted anew every few minutes at most. */
@Component
public class QualityFigures {
    private static final Duration WINDOW = Duration.ofDays(365);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final String TOTALS = """
            SELECT agency_id, sum(received) AS received, sum(rejected + held) AS faulty, sum(late_received) AS late
            FROM batch WHERE NOT trial AND mends_batch IS NULL AND received_at > ? GROUP BY agency_id
            """;
    private static final String DELAYS = """
            SELECT agency_id, n - 1 AS days, sum(rows) AS rows
            FROM batch CROSS JOIN LATERAL unnest(delays) WITH ORDINALITY AS d(rows, n)
            WHERE NOT trial AND received_at > ? AND delays IS NOT NULL GROUP BY agency_id, n HAVING sum(rows) > 0
            """;
    private static final String CODES = """
            SELECT b.agency_id, split_part(m, ':', 1) AS code, count(DISTINCT (r.batch_id, r.sheet, r.row)) AS rows
            FROM batch b JOIN batch_row r ON r.batch_id = b.id CROSS JOIN LATERAL unnest(r.codes) AS m
            WHERE NOT b.trial AND b.mends_batch IS NULL AND b.received_at > ? AND r.outcome IN ('REJECTED', 'HELD')
            GROUP BY 1, 2
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    QualityFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Snapshot(Instant at, Map<Long, AgencyQuality> agencies) {}

    /**
     * One agency beside all.
     *
     * @param own the agency's
     * @param all the medians over all agencies; null where fewer than three have the figure
     */
    public record Compared(AgencyQuality own, AgencyQuality all) {}

    /** Returns an agency's figures beside the medians of all. */
    public Compared of(long agency) {
        Map<Long, AgencyQuality> agencies = counted().agencies();
        AgencyQuality own = agencies.getOrDefault(agency, AgencyQuality.none());
        Map<String, Double> codes = new TreeMap<>();
        own.codes().keySet().forEach(code -> {
            Double median = Medians.over(agencies.values(), each -> each.codes().getOrDefault(code, 0.0));
            if (median != null) {
                codes.put(code, median);
            }
        });
        AgencyQuality all = new AgencyQuality(
                Medians.over(agencies.values(), AgencyQuality::onTime),
                Medians.over(agencies.values(), AgencyQuality::faulty),
                Medians.over(agencies.values(), AgencyQuality::days),
                agencies.size(),
                codes);
        return new Compared(own, all);
    }

    private Snapshot counted() {
        Snapshot known = snapshot;
        Instant now = clock.instant();
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            known = new Snapshot(now, count(Timestamp.from(now.minus(WINDOW))));
            snapshot = known;
        }
        return known;
    }

    private Map<Long, AgencyQuality> count(Timestamp since) {
        Map<Long, long[]> delays = new HashMap<>();
        jdbc.sql(DELAYS).param(since).query(row -> {
            long[] counts = delays.computeIfAbsent(row.getLong("agency_id"), agency -> new long[366]);
            counts[Math.min(row.getInt("days"), counts.length - 1)] += row.getLong("rows");
        });
        Map<Long, Map<String, Long>> codes = new HashMap<>();
        jdbc.sql(CODES).param(since).query(row -> {
            codes.computeIfAbsent(row.getLong("agency_id"), agency -> new HashMap<>())
                    .put(row.getString("code"), row.getLong("rows"));
        });
        Map<Long, AgencyQuality> agencies = new HashMap<>();
        jdbc.sql(TOTALS).param(since).query(row -> {
            long agency = row.getLong("agency_id");
            long received = row.getLong("received");
            agencies.put(
                    agency,
                    quality(
                            received,
                            row.getLong("faulty"),
                            row.getLong("late"),
                            delays.getOrDefault(agency, new long[1]),
                            codes.getOrDefault(agency, Map.of())));
        });
        return agencies;
    }

    private static AgencyQuality quality(
            long received, long faulty, long late, long[] delays, Map<String, Long> codes) {
        long records = Arrays.stream(delays).sum();
        Map<String, Double> shares = new HashMap<>();
        codes.forEach((code, rows) -> shares.put(code, (double) rows / Math.max(received, 1)));
        return new AgencyQuality(
                records == 0 ? null : 1 - (double) Math.min(late, records) / records,
                received == 0 ? null : (double) faulty / received,
                Medians.ofCounts(delays),
                received,
                shares);
    }
}

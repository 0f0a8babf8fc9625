package org.zhengxin.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.intake.outcome.DecidedDays;

/** What an agency has still to send or to mend (报送待办). */
@Component
public class AgencyDuties {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration LATELY = Duration.ofDays(60);

    private static final String RHYTHMS = """
            WITH delivered AS (
                SELECT DISTINCT coalesce(s.kind, b.kind) AS kind,
                       (b.received_at AT TIME ZONE 'Asia/Shanghai')::date AS day
                FROM batch b LEFT JOIN batch_sheet s ON s.batch_id = b.id
                WHERE b.agency_id = :agency AND b.state = 'DONE' AND NOT b.trial AND b.mends_batch IS NULL
                  AND b.received_at > :since AND coalesce(s.kind, b.kind) IS NOT NULL
            ), gaps AS (
                SELECT kind, day, day - lag(day) OVER (PARTITION BY kind ORDER BY day) AS gap FROM delivered
            )
            SELECT kind, max(day) AS last_day,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY gap) AS usual_days
            FROM gaps GROUP BY kind ORDER BY kind
            """;

    /** A row counts as mended when its mending, or anything else on its document, was received after it. */
    private static final String OPEN = """
            SELECT r.batch_id, b.received_at, count(*) AS rows
            FROM batch b JOIN batch_row r ON r.batch_id = b.id
            WHERE b.agency_id = :agency AND NOT b.trial AND b.received_at > :since AND r.outcome = 'REJECTED'
              AND b.mends_batch IS NULL
              AND NOT EXISTS (SELECT 1 FROM batch m
                              WHERE m.mends_batch = r.batch_id AND m.mends_sheet = r.sheet AND m.mends_row = r.row
                                AND m.accepted + m.updated + m.unchanged > 0)
              AND NOT EXISTS (SELECT 1 FROM batch_row l
                              WHERE l.document_key = r.document_key AND l.received_at > r.received_at)
              AND NOT EXISTS (SELECT 1 FROM record k
                              JOIN version v ON v.organisation_id = k.organisation_id AND v.record_id = k.id
                              WHERE k.document_key = r.document_key AND v.received_at > r.received_at)
            GROUP BY 1, 2 ORDER BY 1 DESC LIMIT 20
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DecidedDays decided;

    AgencyDuties(JdbcClient jdbc, Clock clock, DecidedDays decided) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.decided = decided;
    }

    /**
     * How an agency delivers a kind.
     *
     * @param lastDay the day of its last delivery or nil return
     * @param usualDays the median of the days between deliveries in the last year; null after a single one
     */
    public record Rhythm(
            String kind, LocalDate lastDay, @Nullable Integer usualDays) {}

    /**
     * Faulty rows of a batch that were neither mended nor sent again.
     *
     * @param decidedOn the earliest day of decision among them that can be read; null if none can
     */
    public record OpenRows(
            UUID batch,
            Instant receivedAt,
            int rows,
            @Nullable LocalDate decidedOn) {}

    /**
     * Rows of an agency that wait for a decision.
     *
     * @param batch the batch of the oldest
     * @param since when that was received
     */
    public record Waiting(int rows, UUID batch, Instant since) {}

    /** Returns the rhythms of all kinds that an agency delivered in the last year. */
    public List<Rhythm> rhythms(Agency agency) {
        return jdbc.sql(RHYTHMS)
                .param("agency", agency.id())
                .param("since", since(YEAR))
                .query((row, n) -> new Rhythm(
                        row.getString("kind"),
                        row.getDate("last_day").toLocalDate(),
                        row.getObject("usual_days", Integer.class)))
                .list();
    }

    /** Returns the faulty rows of the last two months that are still open, by batch, the latest first. */
    public List<OpenRows> open(Agency agency) {
        return jdbc
                .sql(OPEN)
                .param("agency", agency.id())
                .param("since", since(LATELY))
                .query((row, n) -> new OpenRows(
                        row.getObject("batch_id", UUID.class),
                        row.getTimestamp("received_at").toInstant(),
                        row.getInt("rows"),
                        null))
                .list()
                .stream()
                .map(open -> new OpenRows(
                        open.batch(),
                        open.receivedAt(),
                        open.rows(),
                        decided.earliest(open.batch()).orElse(null)))
                .toList();
    }

    /** Returns the rows of an agency that wait; null if none do. */
    public @Nullable Waiting waiting(Agency agency) {
        return jdbc.sql("""
                SELECT r.batch_id, r.received_at, count(*) OVER () AS rows
                FROM batch_row r JOIN batch b ON b.id = r.batch_id
                WHERE b.agency_id = ? AND r.outcome = 'HELD' AND NOT b.trial
                ORDER BY r.batch_id, r.sheet, r.row LIMIT 1
                """)
                .param(agency.id())
                .query((row, n) -> new Waiting(
                        row.getInt("rows"),
                        row.getObject("batch_id", UUID.class),
                        row.getTimestamp("received_at").toInstant()))
                .optional()
                .orElse(null);
    }

    private Timestamp since(Duration duration) {
        return Timestamp.from(clock.instant().minus(duration));
    }
}

package org.zhengxin.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts objections for the public (异议统计), by the agency that provided what they were about. */
@Service
public class ObjectionFigures {
    private final JdbcClient jdbc;

    ObjectionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The objections of an agency in a period (异议数); appeals are not counted among them.
     *
     * @param agency the agency's number; null for those that concern no agency's record
     * @param filed received in the period
     * @param decided decided in the period, those taken back not among them
     * @param upheld upheld in whole
     * @param upheldInPart upheld in part
     * @param rejected rejected
     * @param medianWorkingDays from receipt to decision, without suspensions; null if none was decided
     * @param onTime decided within every time limit
     */
    public record Line(
            @Nullable Long agency,
            int filed,
            int decided,
            int upheld,
            int upheldInPart,
            int rejected,
            @Nullable Double medianWorkingDays,
            int onTime) {}

    /** Returns the figures of a period, first and last day counted, those of all agencies together first. */
    public List<Line> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT provider_id, grouping(provider_id) AS whole,
                       count(*) FILTER (WHERE received_on BETWEEN :first AND :last) AS filed,
                       count(*) FILTER (WHERE now) AS decided,
                       count(*) FILTER (WHERE now AND outcome = 'UPHELD') AS upheld,
                       count(*) FILTER (WHERE now AND outcome = 'UPHELD_IN_PART') AS in_part,
                       count(*) FILTER (WHERE now AND outcome = 'REJECTED') AS rejected,
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY working_days) FILTER (WHERE now) AS median,
                       count(*) FILTER (WHERE now AND on_time) AS on_time
                FROM (SELECT *, coalesce(decided_on BETWEEN :first AND :last AND outcome <> 'WITHDRAWN', false) AS now
                      FROM objection
                      WHERE appeal_of IS NULL
                        AND (received_on BETWEEN :first AND :last OR decided_on BETWEEN :first AND :last)) o
                GROUP BY ROLLUP (provider_id)
                ORDER BY whole DESC, provider_id NULLS LAST
                """)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Line(
                        row.getObject("provider_id", Long.class),
                        row.getInt("filed"),
                        row.getInt("decided"),
                        row.getInt("upheld"),
                        row.getInt("in_part"),
                        row.getInt("rejected"),
                        row.getObject("median", Double.class),
                        row.getInt("on_time")))
                .list();
    }

    /** Returns the figures of all agencies together in a period. */
    public Line all(LocalDate first, LocalDate last) {
        return Objects.requireNonNull(between(first, last).getFirst());
    }
}

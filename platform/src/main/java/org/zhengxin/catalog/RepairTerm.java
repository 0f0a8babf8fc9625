package org.zhengxin.catalog;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From when on a record can be repaired (最短公示期), counted from the day of the decision.
 *
 * @param decided the days of decision for which it holds
 * @param severities for which it holds; empty for all, and for records without severity
 * @param uponPerformance whether it takes effect with the performed duty, without a period
 * @param minimum the least periods of the rules that compete, of which the shortest counts; empty upon performance
 * @param basis where it is laid down, when no period says so
 */
public record RepairTerm(
        Effective decided,
        Set<Severity> severities,
        boolean uponPerformance,
        List<Minimum> minimum,
        @Nullable Basis basis) {

    /** Copies the collections. */
    public RepairTerm {
        severities = Set.copyOf(severities);
        minimum = List.copyOf(minimum);
    }

    /** A least period (最短期限) with where it is laid down. */
    public record Minimum(Period period, Basis basis) {}

    boolean fits(@Nullable Severity severity, LocalDate decidedOn) {
        return decided.contains(decidedOn)
                && (severities.isEmpty() || (severity != null && severities.contains(severity)));
    }
}

package org.zhengxin.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clause (条款) of a channel's rule: for which records, and until when.
 *
 * @param decided the period in which the decision must lie
 * @param severities the severities to which it applies; empty means all
 * @param where a condition on a field, or null
 * @param hidden why the channel does not show such records, or null when it does
 * @param limits the limits, of which the earliest counts; at least one unless hidden
 */
public record Clause(
        Effective decided,
        Set<Severity> severities,
        @Nullable FieldCondition where,
        @Nullable HiddenBecause hidden,
        List<Limit> limits) {

    /** Copies the collections. */
    public Clause {
        severities = Set.copyOf(severities);
        limits = List.copyOf(limits);
    }

    /** Tells whether the clause is about such a record. */
    public boolean covers(DaysInput input) {
        return decided.contains(input.decidedOn())
                && (severities.isEmpty() || (input.severity() != null && severities.contains(input.severity())))
                && (where == null || where.holds(input.values()));
    }

    /** Returns the clause in words. */
    public Text words() {
        return RuleWords.of(this);
    }
}

package org.zhengxin.organisation.search;

import java.util.Comparator;
import org.zhengxin.organisation.MatchReason;

/**
 * Where a hit stands among all hits (排序): what was typed exactly first, then those in operation, then by the strength
 * of the reason, then those that begin with it, then those of whose name the most was typed.
 *
 * @param order all but the key as one number, the smallest first
 * @param organisationId settles what is equal
 */
public record Rank(long order, long organisationId) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER =
            Comparator.comparingLong(Rank::order).thenComparingLong(Rank::organisationId);

    private static final int LONGEST = 1_000;

    /** Returns the rank of a hit by its code or an older number. */
    public static Rank ofNumber(MatchReason reason, long organisationId) {
        return new Rank(reason.ordinal(), organisationId);
    }

    static Rank of(NameHit hit, Match match, MatchReason reason) {
        long order = match.exact() ? 0 : 1;
        order = order * 2 + (hit.living() || match.exact() ? 0 : 1);
        order = order * MatchReason.values().length + reason.ordinal();
        order = order * 2 + (match.anchored() ? 0 : 1);
        order = order * LONGEST + Math.min(LONGEST - 1, Math.max(0, hit.folded().length() - match.covered()));
        return new Rank(order, hit.organisationId());
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}

package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.MatchReason;

/**
 * Finds names by what people type (名称检索): the one type that knows how the index is kept. Another engine would stand
 * in its place.
 *
 * <p>Candidates are capped before they are ranked: a text that thousands of names hold shows some of them, those in
 * operation and those that begin with it before the others.
 */
@Component
public class NameIndex {
    /** The largest number of names that are compared and ranked. */
    static final int MOST = 500;

    private static final int MOST_BEGINNINGS = 100;

    /** So many that begin with what was typed fill any list of suggestions. */
    private static final int ENOUGH_BEGINNINGS = 50;

    /** With fewer names than this, those that differ a little are looked for too. */
    private static final int FEW = 5;

    /** So many characters that stand in a name as they were typed were not mistyped. */
    private static final int NO_SLIP = 5;

    private final NameReader reader;
    private final NearNames near;

    NameIndex(NameReader reader, NearNames near) {
        this.reader = reader;
        this.near = near;
    }

    /**
     * Returns names that answer a text, the best first; several of one organisation may be among them.
     *
     * @param text what was typed
     * @param thorough whether to look on where enough names begin with the text, and for one wrong or missing character
     *     if nothing else is found
     */
    public List<NameFound> find(String text, Conditions conditions, boolean thorough) {
        Typed typed = Typed.of(text);
        if (typed.isEmpty() || (typed.hasLatin() && typed.length() < 2)) {
            return List.of();
        }
        Found found = new Found();
        NameComparison comparison = new NameComparison(typed);
        String whole = typed.whole().text();
        found.add(reader.beginning(whole, conditions, MOST_BEGINNINGS), comparison::compare);
        if (!thorough && found.living() >= ENOUGH_BEGINNINGS) {
            return found.ranked();
        }
        found.add(candidates(Probes.of(typed), whole, conditions), comparison::compare);
        boolean asTyped = found.organisations() > 0 && typed.length() >= NO_SLIP;
        if (found.organisations() < FEW && !asTyped) {
            near.look(typed, conditions, thorough, found);
        }
        return found.ranked();
    }

    /** Returns the keys of organisations that conditions admit, in the order of keys, from after one. */
    public List<Long> list(Conditions conditions, long afterId, int limit) {
        return reader.listed(conditions, afterId, limit);
    }

    private List<NameHit> candidates(List<Probe> probes, String whole, Conditions conditions) {
        return probes.getFirst().isEmpty()
                ? reader.holding(whole, conditions, MOST)
                : reader.probed(probes, conditions, MOST);
    }

    /** What was found so far. */
    static final class Found {
        private final List<NameFound> names = new ArrayList<>();
        private final Set<List<Long>> seen = new HashSet<>();
        private final Set<Long> organisations = new HashSet<>();
        private int living;

        /** Keeps those of some candidates that a comparison admits and that are not yet kept. */
        void add(List<NameHit> candidates, Function<String, @Nullable Match> comparison) {
            for (NameHit hit : candidates) {
                List<Long> key = List.of(hit.organisationId(), (long) hit.ordinal());
                Match match = seen.contains(key) ? null : comparison.apply(hit.folded());
                if (match != null) {
                    seen.add(key);
                    organisations.add(hit.organisationId());
                    living += hit.living() ? 1 : 0;
                    MatchReason reason = reason(hit, match);
                    names.add(new NameFound(hit.organisationId(), reason, hit.name(), Rank.of(hit, match, reason)));
                }
            }
        }

        int organisations() {
            return organisations.size();
        }

        int living() {
            return living;
        }

        List<NameFound> ranked() {
            return names.stream()
                    .sorted((one, other) -> one.rank().compareTo(other.rank()))
                    .toList();
        }

        private static MatchReason reason(NameHit hit, Match match) {
            return hit.ordinal() > 0 && match.reason().compareTo(MatchReason.FORMER_NAME) < 0
                    ? MatchReason.FORMER_NAME
                    : match.reason();
        }
    }
}

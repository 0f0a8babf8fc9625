package org.zhengxin.demo.city;

import java.util.List;

/**
 * What the agencies of one sector decide ({@code city/acts.yaml}).
 *
 * @param word the agency's short name in document numbers
 * @param weight its share of all decisions
 */
public record Sector(String word, int weight, List<Offence> offences, List<Licence> licences) {
    public Sector {
        offences = offences == null ? List.of() : offences;
        licences = licences == null ? List.of() : licences;
    }

    /**
     * An offence (违法行为): its type, facts with places to fill, legal basis, usual range of the fine in yuan, whether
     * gains are confiscated, and what else may be ordered.
     */
    public record Offence(
            String type,
            String fact,
            String basis,
            List<Integer> fine,
            boolean confiscates,
            @org.jspecify.annotations.Nullable String measure) {}

    /** A licence (行政许可): certificate, category, content, years of validity (0: no end). */
    public record Licence(String certificate, String category, String content, int years) {}
}

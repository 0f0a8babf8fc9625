package org.zhengxin.comparison.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.list.Line;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.web.Text;

/**
 * What the register says of one line (比对结果行).
 *
 * @param line the line; without its text if it was not taken
 * @param organisation the one organisation that it leads to
 * @param status its registration status in words; null if the register says none
 * @param matched the former name, older number or merged organisation's code that matched
 * @param candidates organisations that it may mean, where it leads to none
 * @param more whether there are further candidates
 * @param notes what a reader should know about the match
 * @param holdings what is public about the organisation today, by kind
 */
public record Row(
        Line line,
        Outcome outcome,
        @Nullable OrganisationSummary organisation,
        @Nullable Text status,
        @Nullable String matched,
        List<Candidate> candidates,
        boolean more,
        List<Text> notes,
        List<KindHolding> holdings) {

    /**
     * An organisation that a line may mean (候选主体).
     *
     * @param status its registration status in words; null if the register says none
     */
    public record Candidate(
            OrganisationSummary organisation, @Nullable Text status) {}

    static Row without(Line line, Outcome outcome, List<Candidate> candidates, boolean more, List<Text> notes) {
        return new Row(line, outcome, null, null, null, candidates, more, notes, List.of());
    }

    /** Returns how many records are public in all. */
    public int shown() {
        return holdings.stream().mapToInt(KindHolding::shown).sum();
    }
}

package org.zhengxin.demo.city;

import java.util.List;
import java.util.Map;

/**
 * How senders go about their forms (填报习惯): what they believe, not what the register decides.
 *
 * @param smallFine yuan up to which a fine is decided on the spot
 * @param veryLargeFine yuan from which a fine counts as very large
 * @param minorMonths months that they write for a minor penalty's last public day
 * @param moderateMonths the same for a moderate one
 * @param seriousMonths the same for a serious one
 * @param kindWeights share of a kind of record, by its code, among an agency's decisions
 * @param endedPercent of a hundred decisions of a kind, how many have ended since
 * @param numbers patterns of document numbers by kind
 * @param fields what is written into a field, by its code
 * @param texts sentences that say what a decision of a kind is about
 */
public record Practice(
        int smallFine,
        int veryLargeFine,
        int minorMonths,
        int moderateMonths,
        int seriousMonths,
        Map<String, Integer> kindWeights,
        Map<String, Integer> endedPercent,
        Map<String, String> numbers,
        Map<String, List<String>> fields,
        Map<String, List<String>> texts) {
    private static final int USUAL_WEIGHT = 3;

    /** Returns the share of a kind. */
    public int weight(String kind) {
        return kindWeights.getOrDefault(kind, USUAL_WEIGHT);
    }

    /** Throws whether a decision of the kind has ended since. */
    public boolean ended(String kind, Dice dice) {
        return dice.below(100) < endedPercent.getOrDefault(kind, 0);
    }

    /** Returns the document number of a decision; {@code number} is unlike any other of the agency. */
    public String number(String kind, String word, int year, String number) {
        return numbers.getOrDefault(kind, "中州{word}〔{year}〕{number}号")
                .replace("{word}", word)
                .replace("{year}", Integer.toString(year))
                .replace("{number}", number);
    }

    /** Returns what may be written into a field; nothing if no habit is known. */
    public List<String> choices(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Returns a sentence that says what a decision of the kind is about. */
    public String text(String kind, Dice dice) {
        return dice.pick(texts.getOrDefault(kind, List.of("演示内容，纯属虚构。")));
    }
}

package org.zhengxin.catalog.load;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengxin.catalog.Text;

/** A category that is never collected (禁止归集), known by words in codes and labels. */
final class Forbidden {

    private final Text label;
    private final Pattern words;
    private final List<String> except;
    private final boolean unlessConfirmed;

    /**
     * Makes a category.
     *
     * @param label its name
     * @param words the words: Chinese ones count anywhere, Latin ones, in lower case, where a word or a part of a code
     *     begins
     * @param except longer words that contain one of them and are harmless
     * @param unlessConfirmed whether a kind may have it when each record names the effective document that confirms it
     */
    Forbidden(Text label, List<String> words, List<String> except, boolean unlessConfirmed) {
        this.label = label;
        this.words = Pattern.compile(words.stream()
                .map(word -> (word.codePointAt(0) < 128 ? "(?<![a-z])" : "") + Pattern.quote(word))
                .collect(Collectors.joining("|")));
        this.except = List.copyOf(except);
        this.unlessConfirmed = unlessConfirmed;
    }

    Text label() {
        return label;
    }

    boolean unlessConfirmed() {
        return unlessConfirmed;
    }

    boolean covers(String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        for (String harmless : except) {
            rest = rest.replace(harmless, "");
        }
        return words.matcher(rest).find();
    }
}

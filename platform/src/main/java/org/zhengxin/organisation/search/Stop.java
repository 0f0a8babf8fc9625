package org.zhengxin.organisation.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words with which most company names end (公司组织形式). They tell nothing apart, so they are compared when a
 * candidate is looked at and are not in the index.
 */
final class Stop {
    private static final List<String> WORDS = List.of("有限责任公司", "股份有限公司");
    private static final Set<Integer> PAIRS = new HashSet<>();
    private static final Set<Integer> CHARACTERS = new HashSet<>();

    static {
        for (String word : WORDS) {
            word.chars().forEach(CHARACTERS::add);
            for (int i = 0; i + 1 < word.length(); i++) {
                PAIRS.add(Gram.pair(word.charAt(i), word.charAt(i + 1)));
            }
        }
    }

    private Stop() {}

    static boolean isPair(int first, int second) {
        return PAIRS.contains(Gram.pair(first, second));
    }

    static boolean isCharacter(int character) {
        return CHARACTERS.contains(character);
    }

    /** Gives the words for tests and for what derives from them. */
    static List<String> words() {
        return WORDS;
    }
}

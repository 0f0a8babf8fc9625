package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed, as words (检索文本): in any order, each somewhere in the name.
 *
 * @param words folded, never empty ones
 */
record Typed(List<Word> words) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}，,、；;+|/\\\\]+");
    private static final int MOST_WORDS = 8;

    static Typed of(String text) {
        List<Word> words = new ArrayList<>();
        for (String part : BETWEEN_WORDS.split(text)) {
            Word word = Word.of(SearchText.fold(part));
            if (word.length() > 0 && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return new Typed(List.copyOf(words));
    }

    /** Returns the ways to read it: as the words that it is, and with neighbouring Latin words as one. */
    List<Typed> readings() {
        if (words.stream().filter(Word::isLatin).count() < 2) {
            return List.of(this);
        }
        List<Word> joined = new ArrayList<>();
        for (Word word : words) {
            if (word.isLatin() && !joined.isEmpty() && joined.getLast().isLatin()) {
                joined.set(joined.size() - 1, Word.of(joined.getLast().text() + word.text()));
            } else {
                joined.add(word);
            }
        }
        return joined.size() == words.size() ? List.of(this) : List.of(new Typed(List.copyOf(joined)), this);
    }

    /** Everything typed, without what stood between the words. */
    Word whole() {
        return Word.of(words.stream().map(Word::text).collect(Collectors.joining()));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int length() {
        return words.stream().mapToInt(Word::length).sum();
    }

    boolean hasLatin() {
        return words.stream().anyMatch(Word::hasLatin);
    }
}

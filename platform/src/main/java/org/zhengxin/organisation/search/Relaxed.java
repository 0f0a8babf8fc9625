package org.zhengxin.organisation.search;

import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.MatchReason;
import org.zhengxin.organisation.search.NameReading.Span;

/** Compares names with what was typed where they differ (近似比对): parts moved or left out, same sound, one error. */
final class Relaxed {
    private static final int MOST_PARTS = 4;

    private Relaxed() {}

    /** Whether a word is made of parts of the name, each at a place of its own and of two characters or more. */
    static @Nullable Match parts(Word word, String folded) {
        NameReading name = new NameReading(folded);
        int from = 0;
        boolean anchored = false;
        for (int parts = 0; from < word.length() && parts < MOST_PARTS; parts++) {
            Span span = longest(name, word.part(from, word.length()), Math.min(2, word.length() - from));
            if (span == null) {
                return null;
            }
            name.take(span);
            anchored |= name.isAnchor(span.start());
            from += span.length();
        }
        return from < word.length() ? null : new Match(MatchReason.WORDS, false, anchored, from);
    }

    private static @Nullable Span longest(NameReading name, Word rest, int shortest) {
        for (int length = rest.length(); length >= shortest; length--) {
            Span span = name.literal(rest, length);
            if (span != null) {
                return span;
            }
        }
        return null;
    }

    /** Whether a stretch of the name sounds like a word. */
    static @Nullable Match sound(Word word, String folded) {
        NameReading name = new NameReading(folded);
        int[][] typed = Readings.of(word.characters());
        Match best = null;
        for (int start = 0; start + word.length() <= name.length(); start++) {
            if (sounds(name, typed, word, start)) {
                Match match = new Match(MatchReason.SAME_SOUND, false, name.isAnchor(start), word.length());
                best = best == null || match.anchored() ? match : best;
            }
        }
        return best;
    }

    private static boolean sounds(NameReading name, int[][] typed, Word word, int start) {
        for (int i = 0; i < typed.length; i++) {
            boolean same = name.holds(start + i, word.characters()[i]) || meet(typed[i], name.readings(start + i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean meet(int[] some, int[] others) {
        for (int one : some) {
            for (int other : others) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a stretch of the name differs from a word by at most one character, wrong, missing or too many. */
    static @Nullable Match similar(Word word, String folded) {
        int[] name = folded.codePoints().toArray();
        return distance(word.characters(), name) > 1
                ? null
                : new Match(MatchReason.SIMILAR, false, startsAlike(word.characters(), name), word.length());
    }

    /** The smallest number of changes that turn the word into some stretch of the name (Sellers' algorithm). */
    static int distance(int[] word, int[] name) {
        int[] column = new int[word.length + 1];
        for (int i = 0; i < column.length; i++) {
            column[i] = i;
        }
        int best = column[word.length];
        for (int character : name) {
            int diagonal = column[0];
            for (int i = 1; i < column.length; i++) {
                int changed = diagonal + (word[i - 1] == character ? 0 : 1);
                diagonal = column[i];
                column[i] = Math.min(changed, Math.min(column[i], column[i - 1]) + 1);
            }
            best = Math.min(best, column[word.length]);
        }
        return best;
    }

    private static boolean startsAlike(int[] word, int[] name) {
        return word.length > 1 && name.length > 1 && (word[0] == name[0] || word[1] == name[1]);
    }
}

package org.zhengxin.organisation.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A folded name that typed words are laid upon (名称比对). */
final class NameReading {
    private final int[] name;
    private final boolean[] taken;
    private int @Nullable [][] readings;

    NameReading(String folded) {
        this.name = folded.codePoints().toArray();
        this.taken = new boolean[name.length];
    }

    int length() {
        return name.length;
    }

    /** Whether a character stands at a place that no other word has taken. */
    boolean holds(int at, int character) {
        return isFree(at) && name[at] == character;
    }

    boolean isFree(int at) {
        return at < name.length && !taken[at];
    }

    boolean isAnchor(int at) {
        return Anchors.isAnchor(name, at);
    }

    int[] readings(int at) {
        if (readings == null) {
            readings = Readings.of(name);
        }
        return readings[at];
    }

    void take(Span span) {
        Arrays.fill(taken, span.start(), span.end(), true);
    }

    /** Returns the best place of a word among what is not taken yet, or null. */
    @Nullable
    Span find(Word word) {
        Span literal = literal(word, word.length());
        return literal == null && word.hasLatin() ? new SoundLaying(this, word).find() : literal;
    }

    /** Returns the best place of a word's first {@code length} characters, as they are written, or null. */
    @Nullable
    Span literal(Word word, int length) {
        Span best = null;
        for (int start = 0; start + length <= name.length; start++) {
            if (stands(word, length, start)) {
                Span span = new Span(start, start + length, Manner.LITERAL);
                if (isAnchor(start)) {
                    return span;
                }
                best = best == null ? span : best;
            }
        }
        return best;
    }

    private boolean stands(Word word, int length, int start) {
        for (int i = 0; i < length; i++) {
            if (!holds(start + i, word.characters()[i])) {
                return false;
            }
        }
        return true;
    }

    /** How a word stands in a name, the best first. */
    enum Manner {
        /** As it is written. */
        LITERAL,
        /** As whole syllables, of which the last may be incomplete. */
        SYLLABLES,
        /** With initials in place of some or all syllables. */
        INITIALS
    }

    /** A stretch of the name; {@code end} is exclusive. */
    record Span(int start, int end, Manner manner) {
        int length() {
            return end - start;
        }
    }
}

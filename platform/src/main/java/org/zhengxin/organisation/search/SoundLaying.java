package org.zhengxin.organisation.search;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.search.NameReading.Manner;
import org.zhengxin.organisation.search.NameReading.Span;

/** Lays a word with Latin letters on a name by the sound of its characters (拼音比对). */
final class SoundLaying {
    private final NameReading name;
    private final int[] typed;
    /** Pairs of places from which it was tried in vain, so that no text takes more than its length times the name's. */
    private final BitSet hopeless = new BitSet();

    private Manner manner = Manner.SYLLABLES;

    SoundLaying(NameReading name, Word word) {
        this.name = name;
        this.typed = word.characters();
    }

    @Nullable
    Span find() {
        Span found = find(Manner.SYLLABLES);
        return found == null && typed.length > 1 ? find(Manner.INITIALS) : found;
    }

    private @Nullable Span find(Manner how) {
        manner = how;
        hopeless.clear();
        Span first = null;
        for (int start = 0; start < name.length(); start++) {
            int end = end(start, 0);
            if (end >= 0 && name.isAnchor(start)) {
                return new Span(start, end, how);
            }
            if (end >= 0 && first == null) {
                first = new Span(start, end, how);
            }
        }
        return first;
    }

    /** Returns where the word ends if its rest from {@code from} begins at {@code at}, or −1. */
    private int end(int at, int from) {
        if (from == typed.length) {
            return at;
        }
        int state = at * (typed.length + 1) + from;
        if (!name.isFree(at) || hopeless.get(state)) {
            return -1;
        }
        int end = name.holds(at, typed[from]) ? end(at + 1, from + 1) : -1;
        for (int reading : name.readings(at)) {
            end = end >= 0 ? end : sounded(Readings.syllables().written(reading), at, from);
        }
        hopeless.set(state, end < 0);
        return end;
    }

    private int sounded(String sound, int at, int from) {
        int same = same(sound, from);
        boolean stillTyping = from + same == typed.length && same > 1;
        int end = same == sound.length() || stillTyping ? end(at + 1, from + same) : -1;
        if (end < 0 && same > 1 && sound.charAt(1) == 'h' && manner == Manner.INITIALS) {
            end = end(at + 1, from + 2);
        }
        return end < 0 && same > 0 && manner == Manner.INITIALS ? end(at + 1, from + 1) : end;
    }

    private int same(String sound, int from) {
        int same = 0;
        while (same < sound.length() && from + same < typed.length && sound.charAt(same) == typed[from + same]) {
            same++;
        }
        return same;
    }
}

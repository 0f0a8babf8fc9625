package org.zhengxin.organisation.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/** The syllables of pinyin without tones (拼音音节), numbered in the order of letters; ü is v. */
final class Syllables {
    /** More than there are. */
    static final int MOST = 512;

    private final String[] written;

    Syllables(Collection<String> written) {
        this.written = new TreeSet<>(written).toArray(String[]::new);
        if (this.written.length > MOST) {
            throw new IllegalStateException("Too many syllables: " + this.written.length);
        }
    }

    String written(int syllable) {
        return written[syllable];
    }

    char initial(int syllable) {
        return written[syllable].charAt(0);
    }

    /** Returns the number of a syllable, or a negative number. */
    int find(String text) {
        return Arrays.binarySearch(written, text);
    }

    /** Returns the syllables that begin with some letters, in order. */
    int[] beginningWith(String letters) {
        int found = find(letters);
        int first = found < 0 ? -found - 1 : found;
        int end = first;
        while (end < written.length && written[end].startsWith(letters)) {
            end++;
        }
        int[] range = new int[end - first];
        Arrays.setAll(range, i -> first + i);
        return range;
    }
}

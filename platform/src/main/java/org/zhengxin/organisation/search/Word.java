package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One word that somebody typed, folded (检索词).
 *
 * @param characters its code points
 */
record Word(int[] characters) {
    static Word of(String folded) {
        return new Word(folded.codePoints().toArray());
    }

    int length() {
        return characters.length;
    }

    boolean isLatin() {
        for (int character : characters) {
            if (!isLatin(character)) {
                return false;
            }
        }
        return true;
    }

    boolean hasLatin() {
        for (int character : characters) {
            if (isLatin(character)) {
                return true;
            }
        }
        return false;
    }

    /** Returns its longest stretches of Latin letters and of other characters, in order. */
    List<Word> runs() {
        List<Word> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= characters.length; i++) {
            if (i == characters.length || isLatin(characters[i]) != isLatin(characters[start])) {
                runs.add(part(start, i));
                start = i;
            }
        }
        return runs;
    }

    Word part(int start, int end) {
        return new Word(Arrays.copyOfRange(characters, start, end));
    }

    String text() {
        return new String(characters, 0, characters.length);
    }

    private static boolean isLatin(int character) {
        return character >= 'a' && character <= 'z';
    }
}

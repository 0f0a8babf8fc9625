package org.zhengxin.organisation.search;

/**
 * What stands for one character in typed pinyin (拼音片段): a whole syllable, or the letters that one begins with.
 *
 * @param letters what was typed
 * @param syllable the number of the syllable, or −1 if {@code letters} is only its beginning
 */
record Piece(String letters, int syllable) {
    private static final int COST_OF_SYLLABLE = 2;
    private static final int COST_OF_BEGINNING = 3;

    boolean isWhole() {
        return syllable >= 0;
    }

    int initial() {
        return Gram.letter(letters.charAt(0));
    }

    /** Fewer and whole syllables are likelier to be what was meant. */
    int cost() {
        return isWhole() ? COST_OF_SYLLABLE : COST_OF_BEGINNING;
    }

    /** The syllables that it may mean; of the last piece, also longer ones, for somebody may still be typing. */
    int[] syllables(boolean isLast) {
        return isWhole() && !isLast
                ? new int[] {syllable}
                : Readings.syllables().beginningWith(letters);
    }
}

package org.zhengxin.organisation.search;

/**
 * What the index holds of a name, as numbers (索引词元): pairs of neighbouring characters, single characters, pairs of
 * syllables, triples of initials, beginnings, and what filters ask for.
 *
 * <p>A pair of characters is their two UTF-16 values side by side. Everything else begins with a value that only half
 * of a surrogate pair can have, which no character has. Characters beyond the BMP share a thousand values, and words
 * are hashed: a hit is always compared with the name itself.
 */
final class Gram {
    /** Stands behind the last initial. */
    static final int END = 26;

    /** Stands for an initial that is no Latin letter. */
    static final int OTHER = 27;

    private static final int SINGLE = 0xDC00;
    private static final int SYLLABLES = 0xDE00;
    private static final int INITIALS = 0xDE10;
    private static final int FIRST_SYLLABLE = 0xDE20;
    private static final int FIRST_INITIALS = 0xDE21;
    private static final int REGION = 0xDF00;
    private static final int INDUSTRY = 0xDF20;
    private static final int KIND = 0xDF21;
    private static final int STATUS = 0xDF22;
    private static final int LIVING = 0xDF23;
    private static final int RADIX = 28;

    private Gram() {}

    static int pair(int first, int second) {
        return tagged(unit(first), unit(second));
    }

    static int single(int character) {
        return tagged(SINGLE, unit(character));
    }

    static int syllables(int first, int second) {
        return tagged(SYLLABLES, first * Syllables.MOST + second);
    }

    static int initials(int first, int second, int third) {
        return tagged(INITIALS, (first * RADIX + second) * RADIX + third);
    }

    static int firstSyllable(int syllable) {
        return tagged(FIRST_SYLLABLE, syllable);
    }

    static int firstInitials(int first, int second) {
        return tagged(FIRST_INITIALS, first * RADIX + second);
    }

    /** The region with this code of six digits. */
    static int region(int code) {
        return tagged(REGION, code);
    }

    /** The section (门类) of GB/T 4754. */
    static int industry(char section) {
        return tagged(INDUSTRY, section);
    }

    static int kind(String code) {
        return tagged(KIND, code.hashCode() & 0xFFFF);
    }

    static int status(String code) {
        return tagged(STATUS, code.hashCode() & 0xFFFF);
    }

    static int living() {
        return tagged(LIVING, 0);
    }

    /** The number of an initial: its place in the alphabet. */
    static int letter(int character) {
        return character >= 'a' && character <= 'z' ? character - 'a' : OTHER;
    }

    private static int unit(int character) {
        return character <= Character.MAX_VALUE ? character : 0xD800 + character % 1021;
    }

    private static int tagged(int tag, int value) {
        return (tag << 16) + value;
    }
}

package org.zhengxin.foundation.code;

import java.util.List;

/**
 * 脱敏文本: a text whose personal numbers are covered with asterisks, digit by digit.
 *
 * @param text the text, as long as the one given; the very same if nothing was found
 * @param found what stood where, in order; never the numbers themselves
 */
public record MaskedText(String text, List<Found> found) {

    /** Tells whether there was nothing to mask. */
    public boolean isClean() {
        return found.isEmpty();
    }

    /**
     * One number found.
     *
     * @param kind what it is
     * @param start index of its first character, in UTF-16 units
     * @param end index after its last character
     */
    public record Found(PersonNumberKind kind, int start, int end) {}
}

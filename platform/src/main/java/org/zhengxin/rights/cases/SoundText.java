package org.zhengxin.rights.cases;

import org.zhengxin.foundation.code.PersonNumbers;

/** What may be written in orders, notices and decisions (文本要求): no numbers of people, and no more than a page or two. */
public final class SoundText {
    /** Most characters of a text, unless a form says otherwise. */
    public static final int LONGEST = 4000;

    private SoundText() {}

    /** Tells whether a text is there, not too long, and carries no number of a person. */
    public static boolean sound(String text) {
        return sound(text, LONGEST);
    }

    /** Tells whether a text is there, has so many characters at most, and carries no number of a person. */
    public static boolean sound(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && unnamed(text);
    }

    /** Tells whether a text carries no identity-card, telephone or bank-card number; one that is empty does not. */
    public static boolean unnamed(String text) {
        return PersonNumbers.mask(text).isClean();
    }

    /**
     * Requires a sound text.
     *
     * @throws IllegalArgumentException if it is missing, too long, or carries a number of a person; without the text
     */
    public static void require(String text, int longest) {
        if (!sound(text, longest)) {
            throw new IllegalArgumentException("A text is missing, too long, or carries a number of a person");
        }
    }
}

package org.zhengxin.rights.notices;

import org.zhengxin.foundation.code.PersonNumbers;

/** What may be written in notices and answers (文本要求): no numbers of people, and no more than a page or two. */
final class NoticeWords {
    /** Most characters of a text. */
    static final int LONGEST = 4000;

    private NoticeWords() {}

    /** Tells whether a text is there, not too long, and carries no number of a person. */
    static boolean sound(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && PersonNumbers.mask(text).isClean();
    }

    static void require(String text, int longest) {
        if (!sound(text, longest)) {
            throw new IllegalArgumentException(
                    "A text of a notice is missing, too long, or carries a number of a person");
        }
    }
}

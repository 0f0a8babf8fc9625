package org.zhengxin.rights.orders;

import org.zhengxin.foundation.code.PersonNumbers;

/** What may be written in orders and talks (文本要求): no numbers of people, and no more than a page or two. */
final class OrderWords {
    /** Most characters of a text. */
    static final int LONGEST = 4000;

    private OrderWords() {}

    /** Tells whether a text is there, not too long, and carries no number of a person. */
    static boolean sound(String text) {
        return !text.isBlank() && text.length() <= LONGEST && unnamed(text);
    }

    /** Tells whether a text carries no identity-card, telephone or bank-card number. */
    static boolean unnamed(String text) {
        return PersonNumbers.mask(text).isClean();
    }
}

package org.zhengxin.foundation.code;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.MaskedText.Found;
import org.zhengxin.foundation.internal.CharFold;

/**
 * 个人号码识别: finds identity-card, telephone and bank-card numbers, and covers them.
 *
 * <p>Unified codes, document and licence numbers and amounts are left alone where their form or the words around them
 * tell. In doubt between a person's number and an organisation's the person's is assumed.
 */
public final class PersonNumbers {

    private PersonNumbers() {}

    /**
     * Covers the personal numbers of a free text with asterisks, digit by digit, so that its length stays. One pass;
     * the time grows with the length of the text alone.
     */
    public static MaskedText mask(String text) {
        List<Found> found = hasEnoughDigits(text) ? List.copyOf(new PersonNumberScan(text).run()) : List.of();
        return found.isEmpty() ? new MaskedText(text, found) : new MaskedText(cover(text, found), found);
    }

    /**
     * Tells whether a cell holds a resident identity-card number (居民身份证号码) and nothing else: eighteen characters
     * with a sound date and check digit, or fifteen with a sound date that are not a sound registration number.
     *
     * <p>About one in thirty of these is by chance also a unified code with a sound check character; the caller knows
     * whether the register has that code.
     */
    public static boolean isIdentityCard(@Nullable String given) {
        String cell = CodeCell.normal(given);
        return switch (cell.length()) {
            case 18 -> IdentityCards.isEighteen(cell);
            case 15 -> IdentityCards.isFifteen(cell) && !new RegistrationNumber(cell).isSound();
            default -> false;
        };
    }

    private static boolean hasEnoughDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < PersonNumberScan.SHORTEST; i++) {
            if (CharFold.digit(text.charAt(i)) >= 0) {
                digits++;
            }
        }
        return digits == PersonNumberScan.SHORTEST;
    }

    private static String cover(String text, List<Found> found) {
        StringBuilder covered = new StringBuilder(text);
        for (Found number : found) {
            for (int i = number.start(); i < number.end(); i++) {
                char c = text.charAt(i);
                if (CharFold.digit(c) >= 0 || CharFold.upper(CharFold.of(c)) == 'X') {
                    covered.setCharAt(i, '*');
                }
            }
        }
        return covered.toString();
    }
}

package org.zhengxin.foundation.code;

import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.text.Placeholders;

/**
 * 组织机构代码: the nine characters of an organisation code, in upper case and without its dash.
 *
 * @param value eight of {@code 0-9A-Z} and a check character of {@code 0-9X} (GB 11714)
 */
public record OrganisationCode(String value) {

    private static final int LENGTH = 9;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String DASHES = "-‐‑‒–—―−";

    /**
     * Takes a code that is already normal, sound or not.
     *
     * @throws IllegalArgumentException if it is not well-formed
     */
    public OrganisationCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a well-formed organisation code");
        }
    }

    /** Reads a cell as an organisation code, with or without its dash; never throws for what a file may hold. */
    public static OrganisationCodeCheck check(@Nullable String given) {
        String cell = CodeCell.normal(given);
        if (cell.isEmpty()) {
            return new OrganisationCodeCheck.Absent();
        }
        if (Placeholders.isPlaceholder(given)) {
            return new OrganisationCodeCheck.Placeholder();
        }
        String value = withoutDash(cell);
        if (CodeCell.isOneCharacter(value)) {
            return new OrganisationCodeCheck.Placeholder();
        }
        if (value.length() == LENGTH && isWellFormed(value)) {
            OrganisationCode code = new OrganisationCode(value);
            return code.isSound()
                    ? new OrganisationCodeCheck.Sound(code)
                    : new OrganisationCodeCheck.WrongCheckCharacter(code);
        }
        return new OrganisationCodeCheck.Malformed(reason(value));
    }

    /**
     * Builds the code with a sound check character.
     *
     * @param firstEight eight of {@code 0-9A-Z}
     * @throws IllegalArgumentException if they are anything else
     */
    public static OrganisationCode of(String firstEight) {
        if (!isWellFormed(firstEight + '0')) {
            throw new IllegalArgumentException("Not the first eight characters of an organisation code");
        }
        return new OrganisationCode(firstEight + checkCharacter(firstEight, 0));
    }

    /** Tells whether the ninth character is the one that belongs to the others. */
    public boolean isSound() {
        return value.charAt(8) == checkCharacter(value, 0);
    }

    /** Gives the check character of the eight characters that start at {@code from}. */
    static char checkCharacter(String code, int from) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            char c = code.charAt(from + i);
            sum += (c <= '9' ? c - '0' : c - 'A' + 10) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }

    private static boolean isWellFormed(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (i == 8 ? c != 'X' : c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String withoutDash(String cell) {
        return cell.length() == LENGTH + 1 && DASHES.indexOf(cell.charAt(8)) >= 0
                ? cell.substring(0, 8) + cell.charAt(9)
                : cell;
    }

    private static OrganisationCodeCheck.Reason reason(String value) {
        if (CodeCell.isNumberForm(value)) {
            return OrganisationCodeCheck.Reason.NUMBER_FORM;
        }
        return value.length() == LENGTH ? OrganisationCodeCheck.Reason.CHARACTER : OrganisationCodeCheck.Reason.LENGTH;
    }

    @Override
    public String toString() {
        return value;
    }
}

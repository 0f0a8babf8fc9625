package org.zhengxin.foundation.code;

import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.text.Placeholders;

/**
 * 工商注册号: the fifteen digits of a business registration number.
 *
 * @param value fifteen digits, the first six the registrar's region, the last a check digit (MOD 11,10)
 */
public record RegistrationNumber(String value) {

    private static final int LENGTH = 15;

    /**
     * Takes a number that is already normal, sound or not.
     *
     * @throws IllegalArgumentException if it has anything but fifteen digits
     */
    public RegistrationNumber {
        if (value.length() != LENGTH || !CodeCell.isDigits(value, 0, LENGTH)) {
            throw new IllegalArgumentException("A registration number has fifteen digits");
        }
    }

    /** Reads a cell as a registration number; never throws for what a file may hold. */
    public static RegistrationNumberCheck check(@Nullable String given) {
        String cell = CodeCell.normal(given);
        if (cell.isEmpty()) {
            return new RegistrationNumberCheck.Absent();
        }
        if (CodeCell.isOneCharacter(cell) || Placeholders.isPlaceholder(given)) {
            return new RegistrationNumberCheck.Placeholder();
        }
        if (cell.length() == LENGTH && CodeCell.isDigits(cell, 0, LENGTH)) {
            RegistrationNumber number = new RegistrationNumber(cell);
            return number.isSound()
                    ? new RegistrationNumberCheck.Sound(number)
                    : new RegistrationNumberCheck.WrongCheckDigit(number);
        }
        return new RegistrationNumberCheck.Malformed(reason(cell));
    }

    /**
     * Builds the number with a sound check digit.
     *
     * @param firstFourteen fourteen digits
     * @throws IllegalArgumentException if they are anything else
     */
    public static RegistrationNumber of(String firstFourteen) {
        if (firstFourteen.length() != LENGTH - 1 || !CodeCell.isDigits(firstFourteen, 0, LENGTH - 1)) {
            throw new IllegalArgumentException("A registration number has fourteen digits before its check digit");
        }
        return new RegistrationNumber(firstFourteen + checkDigit(firstFourteen));
    }

    /** Tells whether the fifteenth digit is the one that belongs to the others. */
    public boolean isSound() {
        return value.charAt(LENGTH - 1) == checkDigit(value);
    }

    /** Gives the registrar's region (登记机关行政区划). */
    public RegionCode region() {
        return new RegionCode(value.substring(0, 6));
    }

    /** Gives the check digit of the first fourteen by ISO 7064, MOD 11,10. */
    private static char checkDigit(String number) {
        int product = 10;
        for (int i = 0; i < LENGTH - 1; i++) {
            int sum = (product + number.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    private static RegistrationNumberCheck.Reason reason(String cell) {
        if (CodeCell.isNumberForm(cell)) {
            return RegistrationNumberCheck.Reason.NUMBER_FORM;
        }
        return cell.length() == LENGTH
                ? RegistrationNumberCheck.Reason.CHARACTER
                : RegistrationNumberCheck.Reason.LENGTH;
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.zhengxin.foundation.code;

/**
 * 国民经济行业代码: a section letter, with or without the digits of a division, group or class (GB/T 4754-2017).
 *
 * @param section A to T
 * @param digits none, or two to four
 */
public record IndustryCode(char section, String digits) {

    /**
     * Takes a code; whether section and division belong together is not asked here.
     *
     * @throws IllegalArgumentException if it is not well-formed
     */
    public IndustryCode {
        boolean sound = digits.isEmpty()
                || (digits.length() >= 2 && digits.length() <= 4 && CodeCell.isDigits(digits, 0, digits.length()));
        if (section < 'A' || section > 'T' || !sound) {
            throw new IllegalArgumentException("Not a well-formed industry code");
        }
    }

    /** Gives the code of the division (大类) that the code lies in, or of its section if it has no digits. */
    public IndustryCode division() {
        return digits.length() <= 2 ? this : new IndustryCode(section, digits.substring(0, 2));
    }

    /** Gives letter and digits together, such as {@code C1310}. */
    public String value() {
        return section + digits;
    }

    @Override
    public String toString() {
        return value();
    }
}

package org.zhengxin.foundation.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * JSON 数字: a double as ECMAScript writes it, which RFC 8785, 3.2.2.3, makes the canonical form. Only other programs'
 * texts have any; a double that somebody puts into what the register keeps is refused.
 *
 * @param value finite
 */
record JsonNumber(double value) {
    /** Up to here whole digits are written out. */
    private static final int MOST_WHOLE = 21;

    /** Up to here zeros are written behind the point. */
    private static final int MOST_ZEROS = 6;

    JsonNumber {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has finite numbers only");
        }
    }

    /** Returns it in its canonical form. */
    @Override
    public String toString() {
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        return sign + placed(digits, digits.length() - shortest.scale());
    }

    /** The shortest decimal that is read back as this number; Java itself writes two digits where one would do. */
    private static BigDecimal shortest(double number) {
        BigDecimal written = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (written.precision() == 2) {
            BigDecimal one =
                    written.round(new MathContext(1, RoundingMode.HALF_EVEN)).stripTrailingZeros();
            return one.doubleValue() == number ? one : written;
        }
        return written;
    }

    /** Digits with the point behind the given number of them, which may be outside of them. */
    private static String placed(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= MOST_WHOLE) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= MOST_WHOLE) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-MOST_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = count == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
    }
}

package org.zhengxin.foundation.code;

/** 居民身份证号码规则: GB 11643, with its forerunner of fifteen digits and the permanent residence card's number. */
final class IdentityCards {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String PROVINCES =
            "11,12,13,14,15,21,22,23,31,32,33,34,35,36,37,41,42,43,44,45,46,50,51,52,53,54,61,62,63,64,65,71,81,82,83";
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IdentityCards() {}

    /** Tells whether eighteen characters, folded and in capitals, are a sound number. */
    static boolean isEighteen(CharSequence number) {
        if (!hasDigits(number, 17) || !isDay(digits(number, 6, 4), digits(number, 10, 2), digits(number, 12, 2))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17) && hasOrigin(number);
    }

    /** Tells whether fifteen digits may be a number of the old form, which has no check digit. */
    static boolean isFifteen(CharSequence number) {
        return hasDigits(number, 15)
                && isProvince(number, 0)
                && digits(number, 12, 3) > 0
                && isDay(1900 + digits(number, 6, 2), digits(number, 8, 2), digits(number, 10, 2));
    }

    /** Gives the year of birth of eighteen characters. */
    static int yearOfBirth(CharSequence number) {
        return digits(number, 6, 4);
    }

    /** A residence card has 9 before its province; so have firms' codes, which are told by their two checks. */
    private static boolean hasOrigin(CharSequence number) {
        if (number.charAt(0) != '9') {
            return isProvince(number, 0);
        }
        return isProvince(number, 1) && !isFullySoundCode(number.toString());
    }

    /** Tells whether eighteen characters are a unified code of which both checks agree. */
    static boolean isFullySoundCode(String number) {
        if (!UnifiedCodeRule.isWellFormed(number)) {
            return false;
        }
        UnifiedCode code = new UnifiedCode(number);
        return code.hasSoundCheckCharacter() && code.hasSoundOrganisationPart();
    }

    private static boolean hasDigits(CharSequence number, int count) {
        for (int i = 0; i < count; i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isProvince(CharSequence number, int from) {
        for (int i = 0; i < PROVINCES.length(); i += 3) {
            if (PROVINCES.charAt(i) == number.charAt(from) && PROVINCES.charAt(i + 1) == number.charAt(from + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(int year, int month, int day) {
        if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        return month != 2 || day < 29 || (year % 4 == 0 && year != 1900);
    }

    private static int digits(CharSequence number, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + number.charAt(i) - '0';
        }
        return value;
    }
}

package org.zhengxin.foundation.code;

/** 银行卡号规则: sixteen to nineteen digits with an issuer's prefix in use here and the Luhn check digit. */
final class BankCards {

    private static final int FOUR = 4;

    private BankCards() {}

    /** Gives the last group of a card number written whole or in fours, or −1. */
    static int lastGroup(DigitGroups groups, int first) {
        if (groups.length(first) >= 16) {
            return groups.length(first) <= 19 ? first : -1;
        }
        int last = first;
        int total = 0;
        while (last < groups.count() && groups.length(last) == FOUR && total < 16) {
            total += FOUR;
            last++;
        }
        boolean remainder = total == 16 && groups.length(last) > 0 && groups.length(last) < FOUR;
        return total == 16 ? (remainder ? last : last - 1) : -1;
    }

    /** Tells whether the prefix is an issuer's for this length, and the last digit the one that belongs there. */
    static boolean isSound(String number) {
        return hasIssuer(number) && hasLuhnDigit(number);
    }

    private static boolean hasIssuer(String number) {
        if (number.startsWith("62") || number.startsWith("60")) {
            return true;
        }
        return switch (number.length()) {
            case 16 -> number.charAt(0) == '4' || number.startsWith("35") || isBetween51And55(number);
            case 19 -> number.startsWith("9558") || number.startsWith("103000");
            default -> false;
        };
    }

    private static boolean isBetween51And55(String number) {
        return number.charAt(0) == '5' && number.charAt(1) >= '1' && number.charAt(1) <= '5';
    }

    private static boolean hasLuhnDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}

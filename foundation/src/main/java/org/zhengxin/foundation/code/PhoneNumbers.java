package org.zhengxin.foundation.code;

import org.zhengxin.foundation.internal.CharFold;

/** 电话号码规则: mobile numbers, and landline numbers with their area code or behind a word such as 电话. */
final class PhoneNumbers {

    private final DigitGroups groups;
    private final NumberContext context;

    PhoneNumbers(DigitGroups groups, NumberContext context) {
        this.groups = groups;
        this.context = context;
    }

    /** Gives the last group of the mobile number that starts with a group, or −1. */
    int mobile(int group) {
        int last = lastOfMobile(group);
        if (last < 0) {
            return -1;
        }
        boolean tied = (groups.isTiedToPrevious(group) && !isCountry(group - 1)) || groups.isTiedToNext(last);
        return isPlausible(group, last, tied) ? last : -1;
    }

    private int lastOfMobile(int group) {
        int length = groups.length(group);
        if (length < 3 || length > 15) {
            return -1;
        }
        int last = length <= 11 ? groups.lastOf(group, 11, 3) : group;
        if (last < 0) {
            return -1;
        }
        String digits = groups.digits(group, last);
        int prefix = digits.length() - 11;
        boolean prefixed = prefix == 0
                || (prefix == 1 && digits.startsWith("0"))
                || (prefix == 2 && digits.startsWith("86"))
                || (prefix == 3 && digits.startsWith("086"))
                || (prefix == 4 && digits.startsWith("0086"));
        return prefixed && digits.charAt(prefix) == '1' && digits.charAt(prefix + 1) >= '3' ? last : -1;
    }

    /** Gives the last group of the landline number that starts with a group, or −1. */
    int landline(int group) {
        int length = groups.length(group);
        if (length < 3 || length > 12) {
            return -1;
        }
        String digits = groups.digits(group, group);
        int next = groups.length(group + 1);
        if (isArea(digits) && (next == 7 || next == 8) && isSubscriber(groups.digits(group + 1, group + 1))) {
            return isPlausible(group, group + 1, groups.isTiedToPrevious(group)) ? group + 1 : -1;
        }
        int area = digits.startsWith("01") || digits.startsWith("02") ? 3 : 4;
        boolean whole = digits.length() >= area + 7
                && digits.length() <= area + 8
                && isArea(digits.substring(0, area))
                && isSubscriber(digits.substring(area));
        boolean bare = (digits.length() == 7 || digits.length() == 8) && isSubscriber(digits);
        boolean behindBracket = bare && hasBracketedArea(groups.start(group));
        boolean named = context.isPhone(groups.start(group));
        return behindBracket || ((whole || bare) && named && isPlausible(group, group, false)) ? group : -1;
    }

    private boolean isPlausible(int group, int last, boolean tied) {
        int start = groups.start(group);
        int end = groups.end(last);
        if (context.isAmount(start, end)) {
            return false;
        }
        return context.isPhone(start) || (!tied && !context.isDocument(start, end) && !context.isInWord(start, end));
    }

    private boolean isCountry(int group) {
        int length = groups.length(group);
        String digits = length <= 4 ? groups.digits(group, group) : "";
        return digits.equals("86") || digits.equals("086") || digits.equals("0086");
    }

    /** Tells whether an area code in round brackets stands directly before. */
    private boolean hasBracketedArea(int start) {
        if (CharFold.of(context.charAt(start - 1)) != ')') {
            return false;
        }
        StringBuilder area = new StringBuilder(4);
        int i = start - 2;
        while (CharFold.digit(context.charAt(i)) >= 0 && area.length() <= 4) {
            area.insert(0, CharFold.digit(context.charAt(i)));
            i--;
        }
        return CharFold.of(context.charAt(i)) == '(' && isArea(area.toString());
    }

    private static boolean isArea(String digits) {
        return switch (digits.length()) {
            case 3 -> digits.equals("010") || (digits.startsWith("02") && digits.charAt(2) != '6');
            case 4 -> digits.charAt(0) == '0' && digits.charAt(1) >= '3' && digits.charAt(2) != '0';
            default -> false;
        };
    }

    private static boolean isSubscriber(String digits) {
        return digits.charAt(0) >= '2' && digits.charAt(0) <= '8';
    }
}

package org.zhengxin.foundation.money;

/** Writes whole numbers in the formal Chinese words of cheques, the other way round than the reader. */
final class ChineseAmounts {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] SMALL = {"", "拾", "佰", "仟"};
    private static final String[] BIG = {"", "万", "亿"};

    private ChineseAmounts() {}

    static String formal(long number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int part = 2; part >= 0; part--) {
            int section = (int) (number / (long) Math.pow(10_000, part) % 10_000);
            if (section == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || section < 1000)) {
                words.append('零');
            }
            words.append(section(section)).append(BIG[part]);
            gap = false;
        }
        return words.toString();
    }

    private static String section(int section) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = section / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(SMALL[place]);
            gap = false;
        }
        return words.toString();
    }
}

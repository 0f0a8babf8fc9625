package org.zhengxin.demo.act;

/** Writes whole yuan in the characters of cheques (大写金额), as decisions do: 50000 is 伍万元整. */
final class AmountWords {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private AmountWords() {}

    /** Returns the words of an amount of at least 1 yuan. */
    static String of(long yuan) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = Long.toString(yuan).length() - 1; place >= 0; place--) {
            int digit = Long.toString(yuan).charAt(Long.toString(yuan).length() - 1 - place) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
                gap = false;
            }
            if (place % 4 == 0 && groupHolds(yuan, place)) {
                words.append(GROUPS[place / 4]);
            }
        }
        return words + "元整";
    }

    private static boolean groupHolds(long yuan, int place) {
        return yuan / (long) Math.pow(10, place) % 10_000 != 0;
    }
}

package org.zhengxin.foundation.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.internal.CharFold;

/**
 * 金额短语: a number with its unit, within a text: 50000元, 5.5万元, 伍万元整, 五十元五角.
 *
 * @param number the number before the unit
 * @param yuan its value with 角 and 分
 * @param end index after the phrase
 * @param hasUnit whether the word 元 or 圆 stands there
 */
record YuanPhrase(MixedNumber number, BigDecimal yuan, int end, boolean hasUnit) {

    /** Reads the phrase that starts at {@code from}; null if there is no number. The unit may be missing. */
    static @Nullable YuanPhrase read(String text, int from) {
        MixedNumber number = MixedNumber.read(text, from);
        if (number == null) {
            return null;
        }
        int unit = skipSpaces(text, number.end());
        if (unit == text.length() || "元圆圓".indexOf(text.charAt(unit)) < 0) {
            return new YuanPhrase(number, Yuan.of(number.value()), number.end(), false);
        }
        return withChange(text, number, unit + 1);
    }

    /** Reads what may follow 元: 角, 分, and 整 or 正. */
    private static YuanPhrase withChange(String text, MixedNumber number, int from) {
        BigDecimal yuan = number.value();
        int end = from;
        for (int place = 1; place <= 2; place++) {
            int digit = end < text.length() && "零〇".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
            if (isChange(text, digit, place == 1 ? '角' : '分')) {
                BigDecimal count = BigDecimal.valueOf(Numeral.value(text.charAt(digit)));
                yuan = yuan.add(count.movePointLeft(place));
                end = digit + 2;
            }
        }
        if (end < text.length() && "整正".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return new YuanPhrase(number, Yuan.of(yuan), end, true);
    }

    private static boolean isChange(String text, int digit, char unit) {
        if (digit + 1 >= text.length() || text.charAt(digit + 1) != unit) {
            return false;
        }
        byte kind = Numeral.kind(text.charAt(digit));
        return kind == Numeral.ARABIC || kind == Numeral.CHINESE;
    }

    private static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && CharFold.of(text.charAt(i)) == ' ') {
            i++;
        }
        return i;
    }
}

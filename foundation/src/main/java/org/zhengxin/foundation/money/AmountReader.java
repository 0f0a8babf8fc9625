package org.zhengxin.foundation.money;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.money.AmountReading.Amount;
import org.zhengxin.foundation.money.AmountReading.Blank;
import org.zhengxin.foundation.money.AmountReading.UnitConflict;
import org.zhengxin.foundation.money.AmountReading.Unreadable;
import org.zhengxin.foundation.text.Placeholders;
import org.zhengxin.foundation.text.TextNormal;

/**
 * 金额读取: reads an amount from a cell of a column whose unit is declared.
 *
 * <p>Digits of either width, separators by threes, a currency sign or word, an exponent as spreadsheets write it, and a
 * unit in the cell are understood; so are amounts in Chinese words. A unit in the cell that is not the declared one is
 * reported, never resolved by a guess. Estimates, ranges and other currencies are unreadable.
 */
public final class AmountReader {

    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 30;

    private static final Map<String, MoneyUnit> UNITS = Map.ofEntries(
            Map.entry("元", MoneyUnit.YUAN),
            Map.entry("圆", MoneyUnit.YUAN),
            Map.entry("千元", MoneyUnit.THOUSAND_YUAN),
            Map.entry("万", MoneyUnit.TEN_THOUSAND_YUAN),
            Map.entry("万元", MoneyUnit.TEN_THOUSAND_YUAN),
            Map.entry("百万", MoneyUnit.MILLION_YUAN),
            Map.entry("百万元", MoneyUnit.MILLION_YUAN),
            Map.entry("千万", MoneyUnit.TEN_MILLION_YUAN),
            Map.entry("千万元", MoneyUnit.TEN_MILLION_YUAN),
            Map.entry("亿", MoneyUnit.HUNDRED_MILLION_YUAN),
            Map.entry("亿元", MoneyUnit.HUNDRED_MILLION_YUAN));

    private AmountReader() {}

    /** Reads a cell; never throws for what a file may hold. */
    public static AmountReading read(@Nullable String given, MoneyUnit declared) {
        if (TextNormal.isBlank(given)) {
            return new Blank();
        }
        String cell = AmountCell.normal(given);
        if (cell.length() > LONGEST) {
            return new Unreadable();
        }
        int digits = AmountCell.endOfNumber(cell);
        BigDecimal number = digits > 0 ? number(cell.substring(0, digits)) : null;
        if (number != null) {
            return withUnit(number, cell.substring(digits), declared, cell);
        }
        return Placeholders.isPlaceholder(given) ? new Blank() : inWords(cell, declared);
    }

    private static AmountReading withUnit(BigDecimal number, String suffix, MoneyUnit declared, String cell) {
        if (suffix.isEmpty()) {
            return new Amount(declared.toYuan(number));
        }
        MoneyUnit written = UNITS.get(AmountCell.withoutEnding(suffix));
        return written == null ? inWords(cell, declared) : reading(number, written, declared);
    }

    private static AmountReading reading(BigDecimal number, MoneyUnit written, MoneyUnit declared) {
        BigDecimal asWritten = written.toYuan(number);
        return written == declared
                ? new Amount(asWritten)
                : new UnitConflict(declared, written, declared.toYuan(number), asWritten);
    }

    /** Reads words, or digits and words mixed, such as 3万2000元; the unit is what ends the number. */
    private static AmountReading inWords(String cell, MoneyUnit declared) {
        YuanPhrase phrase = YuanPhrase.read(cell, 0);
        if (phrase == null || phrase.end() != cell.length() || phrase.number().isRough()) {
            return new Unreadable();
        }
        MoneyUnit written = switch (phrase.number().lastBigPower()) {
            case 4 -> MoneyUnit.TEN_THOUSAND_YUAN;
            case 8 -> MoneyUnit.HUNDRED_MILLION_YUAN;
            default -> MoneyUnit.YUAN;
        };
        if (!phrase.hasUnit() && written == MoneyUnit.YUAN) {
            return new Unreadable();
        }
        BigDecimal count = phrase.yuan().divide(written.toYuan(BigDecimal.ONE));
        return reading(count, written, declared);
    }

    private static @Nullable BigDecimal number(String digits) {
        try {
            BigDecimal number = new BigDecimal(digits);
            boolean reasonable = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
            return reasonable ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

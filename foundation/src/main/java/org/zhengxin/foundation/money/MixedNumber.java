package org.zhengxin.foundation.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.internal.CharFold;

/**
 * 数目: a number as texts write it, in digits, in Chinese words, or in both: 50,000, 5.5万, 3万2000, 伍万, 十二万三千, 一千零五.
 */
final class MixedNumber {

    private static final String MORE = "余多";
    private static final String POINT = "点";
    private static final int MOST_DIGITS = 20;

    private final String text;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal current;
    private int smallest = Integer.MAX_VALUE;
    private int lastPower;
    private int position;
    private int end;
    private boolean zeroBefore;
    private boolean chinese;
    private boolean powers;
    private boolean rough;
    private boolean sound = true;
    private boolean currentInWords;
    private boolean hasTenThousand;
    private boolean hasHundredMillion;

    private MixedNumber(String text, int from) {
        this.text = text;
        this.position = from;
        this.end = from;
    }

    /** Reads the longest number that starts at {@code from}; null if none does. */
    static @Nullable MixedNumber read(String text, int from) {
        MixedNumber number = new MixedNumber(text, from);
        while (number.step()) {
            number.end = number.position;
        }
        boolean any = number.end > from && number.sound;
        return any ? number : null;
    }

    BigDecimal value() {
        return total.add(section).add(current == null ? BigDecimal.ZERO : current);
    }

    /** Gives the index after the number. */
    int end() {
        return end;
    }

    /** Tells whether any of it is in Chinese digits. */
    boolean isInWords() {
        return chinese;
    }

    /** Tells whether it has a power of ten in Chinese (十, 百, 千, 万, 亿). */
    boolean hasPower() {
        return powers;
    }

    /** Tells whether it is written as an estimate (余, 多), or colloquially so that two readings remain (三万二). */
    boolean isRough() {
        boolean shortened = powers && current != null && currentInWords && lastPower > 1 && !zeroBefore;
        return rough || shortened;
    }

    /** Gives the zeros of the 万 or 亿 that ends the number, or zero. */
    int lastBigPower() {
        return current == null && lastPower >= 4 ? lastPower : 0;
    }

    private boolean step() {
        if (position >= text.length()) {
            return false;
        }
        char c = text.charAt(position);
        return switch (Numeral.kind(c)) {
            case Numeral.ARABIC -> arabic();
            case Numeral.CHINESE -> digit(Numeral.value(c));
            case Numeral.SMALL -> small(Numeral.value(c));
            case Numeral.BIG -> big(Numeral.value(c));
            default -> other(c);
        };
    }

    private boolean arabic() {
        ArabicNumber number = current == null ? ArabicNumber.read(text, position) : null;
        if (number == null) {
            sound = false;
            return false;
        }
        current = number.value();
        currentInWords = false;
        position = number.end();
        return true;
    }

    private boolean digit(int value) {
        chinese = true;
        if (value == 0 && current == null && powers) {
            zeroBefore = true;
        } else if (current == null) {
            current = BigDecimal.valueOf(value);
        } else {
            current = current.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(value));
            sound &= current.precision() <= MOST_DIGITS;
        }
        currentInWords = true;
        position++;
        return sound;
    }

    private boolean small(int power) {
        boolean bareTen = current == null && power == 1 && (section.signum() == 0 || zeroBefore);
        if ((current == null && !bareTen) || power >= smallest) {
            return false;
        }
        BigDecimal count = current == null ? BigDecimal.ONE : current;
        chinese |= bareTen;
        section = section.add(count.scaleByPowerOfTen(power));
        smallest = power;
        return afterPower(power);
    }

    private boolean big(int power) {
        BigDecimal count = section.add(current == null ? BigDecimal.ZERO : current);
        boolean whole = power == 8 && total.signum() > 0 && count.signum() == 0;
        boolean repeated = power == 8 ? hasHundredMillion : hasTenThousand;
        if (repeated || (count.signum() == 0 && !whole)) {
            return false;
        }
        hasTenThousand = power == 4;
        hasHundredMillion |= power == 8;
        total = power == 8 ? total.add(count).scaleByPowerOfTen(power) : total.add(count.scaleByPowerOfTen(power));
        section = BigDecimal.ZERO;
        smallest = Integer.MAX_VALUE;
        return afterPower(power);
    }

    private boolean afterPower(int power) {
        current = null;
        zeroBefore = false;
        powers = true;
        lastPower = power;
        position++;
        return true;
    }

    private boolean other(char c) {
        if (MORE.indexOf(c) >= 0 && (powers || current != null)) {
            rough = true;
            position++;
            return true;
        }
        if (POINT.indexOf(c) >= 0 && chinese && current != null) {
            return decimals();
        }
        if (CharFold.of(c) == ' ' && position + 1 < text.length() && continues(text.charAt(position + 1))) {
            position++;
            return true;
        }
        return false;
    }

    /** Tells whether a number goes on after a space: with a power of ten, as in 5 万. */
    private boolean continues(char next) {
        return Numeral.kind(next) == Numeral.BIG || Numeral.kind(next) == Numeral.SMALL;
    }

    /** Reads the digits after 点, as in 五点五万. */
    private boolean decimals() {
        int i = position + 1;
        BigDecimal value = current == null ? BigDecimal.ZERO : current;
        BigDecimal place = BigDecimal.ONE;
        while (i < text.length() && Numeral.kind(text.charAt(i)) == Numeral.CHINESE && i - position <= 6) {
            place = place.movePointLeft(1);
            value = value.add(place.multiply(BigDecimal.valueOf(Numeral.value(text.charAt(i)))));
            i++;
        }
        if (i == position + 1) {
            return false;
        }
        current = value;
        position = i;
        return true;
    }
}

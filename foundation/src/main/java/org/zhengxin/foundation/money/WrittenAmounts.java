package org.zhengxin.foundation.money;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.money.WrittenAmount.Cue;
import org.zhengxin.foundation.money.WrittenAmount.Sense;

/**
 * 文中金额识别: finds the amounts that a text states, in digits or in Chinese words, and what the words around them say.
 *
 * <p>An amount needs a unit: 元, or a currency sign before it, or 万 and 亿 beside a word such as 罚款. Other currencies
 * are passed over. The time grows with the length of the text alone.
 */
public final class WrittenAmounts {

    private WrittenAmounts() {}

    /** Finds the amounts of a text in the order in which they stand. */
    public static List<WrittenAmount> find(String text) {
        AmountContext context = new AmountContext(text);
        List<WrittenAmount> amounts = new ArrayList<>(2);
        int after = 0;
        int i = 0;
        while (i < text.length()) {
            if (Numeral.kind(text.charAt(i)) == Numeral.NONE) {
                i++;
                continue;
            }
            WrittenAmount amount = context.mayBeAmount(i, endOfNumerals(text, i)) ? amount(i, after, context) : null;
            if (amount != null) {
                amounts.add(amount);
                after = amount.end();
                i = after;
            } else {
                i = endOfNumerals(text, i);
            }
        }
        return amounts.size() > 1 ? context.withEchoes(amounts) : List.copyOf(amounts);
    }

    private static @Nullable WrittenAmount amount(int start, int after, AmountContext context) {
        YuanPhrase phrase = YuanPhrase.read(context.text(), start);
        if (phrase == null) {
            return null;
        }
        MixedNumber number = phrase.number();
        boolean currency = context.hasCurrency(start);
        if ((!phrase.hasUnit() && !currency && number.lastBigPower() == 0) || context.isVague(start)) {
            return null;
        }
        Cue cue = context.cue(start, phrase.end(), after);
        if (!currency && !isTold(phrase, cue, context)) {
            return null;
        }
        Sense sense = number.isRough() ? Sense.ABOUT : context.sense(start, phrase.end());
        return new WrittenAmount(phrase.yuan(), start, phrase.end(), number.isInWords(), cue, sense);
    }

    /** Tells whether the words around agree where the phrase alone does not make an amount. */
    private static boolean isTold(YuanPhrase phrase, Cue cue, AmountContext context) {
        boolean ends = context.endsPhrase(phrase.end());
        if (!phrase.hasUnit()) {
            return ends && cue != Cue.NONE;
        }
        // 三元 and the like begin names of firms and places; an amount of one word wants more to go by.
        boolean oneWord = phrase.number().isInWords() && !phrase.number().hasPower();
        return !oneWord || ends || cue != Cue.NONE;
    }

    /** Passes over a whole run of numerals and separators, so that no part of a longer number is taken. */
    private static int endOfNumerals(String text, int from) {
        int i = from + 1;
        while (i < text.length()
                && (isNumeral(text, i) || (",.".indexOf(text.charAt(i)) >= 0 && isNumeral(text, i + 1)))) {
            i++;
        }
        return i;
    }

    private static boolean isNumeral(String text, int i) {
        return i < text.length() && Numeral.kind(text.charAt(i)) != Numeral.NONE;
    }
}

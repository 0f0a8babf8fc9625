package org.zhengxin.foundation.money;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.foundation.internal.CharFold;
import org.zhengxin.foundation.money.WrittenAmount.Cue;
import org.zhengxin.foundation.money.WrittenAmount.Sense;

/** 金额语境: what the words around an amount say about it. */
final class AmountContext {

    /** A unit, or what may stand between the numerals and one. */
    private static final String AFTER = "元圆圓余多点";

    private static final int REACH = 4;
    private static final int RATE_REACH = 8;
    private static final String ECHO = "（(:：大写小写人民币即为计¥￥， ";
    private static final String ENDS = "。；;，,、！!）)】]〕的整正以并及和与\n\r\t ";

    private final String text;
    private final AmountCues cues;

    AmountContext(String text) {
        this.text = text;
        this.cues = new AmountCues(text);
    }

    String text() {
        return text;
    }

    /**
     * Tells cheaply whether numerals may begin an amount: a currency before them, 万 or 亿 among them, or a unit after
     * them. Most numbers of a text are dates and articles of law.
     */
    boolean mayBeAmount(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Numeral.kind(at(i)) == Numeral.BIG) {
                return true;
            }
        }
        int next = end;
        while (CharFold.of(at(next)) == ' ' && next - end < REACH) {
            next++;
        }
        return AFTER.indexOf(at(next)) >= 0 || Numeral.kind(at(next)) == Numeral.BIG || hasCurrency(start);
    }

    /** Tells what an amount is; the words before {@code after} belong to the amount before. */
    Cue cue(int start, int end, int after) {
        return cues.cue(start, end, after);
    }

    Sense sense(int start, int end) {
        if (isRate(start, end)) {
            return Sense.RATE;
        }
        if (startsAt(end, "以上") || isBefore(start, "不低于", "至少", "超过", "高于")) {
            return isBefore(start, "不超过") ? Sense.AT_MOST : Sense.AT_LEAST;
        }
        if (startsAt(end, "以下", "以内") || isBefore(start, "不超过", "最高", "至多", "低于", "不足", "未满", "不满")) {
            return Sense.AT_MOST;
        }
        if (isRangeMark(at(end)) && isNumeral(end + 1)) {
            return Sense.AT_LEAST;
        }
        if (start > 1 && isRangeMark(at(start - 1)) && (isNumeral(start - 2) || at(start - 2) == '元')) {
            return Sense.AT_MOST;
        }
        return isBefore(start, "约", "近") || startsAt(end, "左右", "上下") ? Sense.ABOUT : Sense.SUM;
    }

    /** Tells whether a currency's sign or word stands directly before. */
    boolean hasCurrency(int start) {
        int i = start;
        while (i > 0 && start - i < REACH && CharFold.of(at(i - 1)) == ' ') {
            i--;
        }
        return CharFold.of(at(i - 1)) == '¥' || isBefore(i, "人民币", "RMB", "CNY", "大写：", "大写:");
    }

    /** Tells whether the number says no amount: 数十万元, 几十元. */
    boolean isVague(int start) {
        return Numeral.kind(at(start)) == Numeral.SMALL && isBefore(start, "数", "几", "上") && !isBefore(start, "以上");
    }

    /** Tells whether a phrase may end here, so that the numeral is not the start of a name. */
    boolean endsPhrase(int end) {
        return end >= text.length() || ENDS.indexOf(text.charAt(end)) >= 0 || startsAt(end, "罚款", "罚金");
    }

    /** Gives an amount that only repeats the one before it, as in 50000元（伍万元整）, the cue of the two that says more. */
    List<WrittenAmount> withEchoes(List<WrittenAmount> amounts) {
        List<WrittenAmount> told = new ArrayList<>(amounts);
        for (int i = 1; i < told.size(); i++) {
            WrittenAmount one = told.get(i - 1);
            WrittenAmount other = told.get(i);
            if (isEcho(one.end(), other.start())) {
                Cue cue = one.cue() == Cue.NONE ? other.cue() : one.cue();
                told.set(i - 1, one.withCue(cue));
                told.set(i, other.withCue(cue));
            }
        }
        return List.copyOf(told);
    }

    private boolean isEcho(int from, int to) {
        boolean opened = false;
        for (int i = from; i < to; i++) {
            if (ECHO.indexOf(text.charAt(i)) < 0) {
                return false;
            }
            opened |= "（(即".indexOf(text.charAt(i)) >= 0;
        }
        return opened;
    }

    private boolean isRate(int start, int end) {
        if (at(end) == '/' || at(end) == '／' || at(end) == '每') {
            return true;
        }
        for (int i = start - 1; i >= 0 && start - i <= RATE_REACH; i--) {
            char c = at(i);
            if (c == '每') {
                return true;
            }
            if (AmountCues.BREAKS.indexOf(c) >= 0 || "，,、".indexOf(c) >= 0 || Numeral.kind(c) != Numeral.NONE) {
                return false;
            }
        }
        return isBefore(start, "单价", "单价为");
    }

    private static boolean isRangeMark(char c) {
        return "-－—–~～至到".indexOf(c) >= 0;
    }

    private boolean isNumeral(int i) {
        return i >= 0 && i < text.length() && Numeral.kind(text.charAt(i)) != Numeral.NONE;
    }

    private boolean isBefore(int start, String... words) {
        for (String word : words) {
            if (text.startsWith(word, start - word.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(int end, String... words) {
        for (String word : words) {
            if (text.startsWith(word, end)) {
                return true;
            }
        }
        return false;
    }

    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }
}

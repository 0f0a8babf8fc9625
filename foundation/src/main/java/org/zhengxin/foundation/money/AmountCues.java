package org.zhengxin.foundation.money;

import org.zhengxin.foundation.money.WrittenAmount.Cue;

/** 金额提示词: the words that say what an amount is, the nearest before it or the one directly after it. */
final class AmountCues {

    static final String BREAKS = "。；;！!？?\n\r";

    private static final int REACH = 40;
    private static final String[] FINE = {"罚款", "罚金", "处罚金额"};
    private static final String[] CONFISCATION = {"没收"};
    private static final String[] LATE = {"加处罚款", "加处", "滞纳金"};
    private static final String[] GAIN = {"违法所得", "非法所得"};
    private static final String[] VALUE = {"货值", "价值", "案值", "销售额", "销售金额", "经营额", "涉案金额", "货款"};
    private static final String[] TOTAL = {"合计", "共计", "总计", "罚没款", "罚没金额"};

    private final String text;

    AmountCues(String text) {
        this.text = text;
    }

    /** Tells what an amount is; the words before {@code after} belong to the amount before. */
    Cue cue(int start, int end, int after) {
        Cue following = following(start, end, after);
        return following != Cue.NONE ? following : preceding(start, after);
    }

    private Cue following(int start, int end, int after) {
        int i = end;
        while (i < text.length() && "）)的整".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (hasAmountBehindWord(i)) {
            return Cue.NONE;
        }
        if (startsWith(i, FINE)) {
            return isLate(start, after) ? Cue.LATE_PAYMENT : Cue.FINE;
        }
        if (startsWith(i, LATE)) {
            return Cue.LATE_PAYMENT;
        }
        if (startsWith(i, GAIN)) {
            return last(window(start, after), start, CONFISCATION) >= 0 ? Cue.CONFISCATION : Cue.UNLAWFUL_GAIN;
        }
        return Cue.NONE;
    }

    private Cue preceding(int start, int after) {
        int from = window(start, after);
        int fine = last(from, start, FINE);
        int confiscation = last(from, start, CONFISCATION);
        int late = last(from, start, LATE);
        int gain = last(from, start, GAIN);
        int value = last(from, start, VALUE);
        int total = last(from, start, TOTAL);
        int nearest = Math.max(Math.max(Math.max(fine, confiscation), Math.max(late, gain)), Math.max(value, total));
        if (nearest < 0) {
            return Cue.NONE;
        }
        if (nearest == fine) {
            return late >= 0 && late == fine - 2 ? Cue.LATE_PAYMENT : Cue.FINE;
        }
        if (nearest == late) {
            return Cue.LATE_PAYMENT;
        }
        if (nearest == total) {
            return fine >= 0 && isOneClause(fine, total) ? Cue.FINE : Cue.TOTAL;
        }
        if (nearest == value) {
            return Cue.VALUE;
        }
        return nearest == confiscation || confiscation > fine ? Cue.CONFISCATION : Cue.UNLAWFUL_GAIN;
    }

    /** Tells whether a word after the amount goes with another amount: 没收1000元罚款5000元. */
    private boolean hasAmountBehindWord(int from) {
        for (int i = from; i < text.length() && i < from + 10; i++) {
            char c = text.charAt(i);
            if (BREAKS.indexOf(c) >= 0 || "，,、）)".indexOf(c) >= 0) {
                return false;
            }
            if (Numeral.kind(c) != Numeral.NONE) {
                return true;
            }
        }
        return false;
    }

    private boolean isLate(int start, int after) {
        return last(window(start, after), start, LATE) >= 0;
    }

    /** Gives the index from which on the words belong to the amount: behind the one before, within its sentence. */
    private int window(int start, int after) {
        int from = start;
        while (from > after && start - from < REACH && BREAKS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private boolean isOneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '，' || text.charAt(i) == ',') {
                return false;
            }
        }
        return true;
    }

    private int last(int from, int to, String[] words) {
        int last = -1;
        for (String word : words) {
            char first = word.charAt(0);
            int lowest = Math.max(from, last + 1);
            int index = to - word.length();
            while (index >= lowest && !(text.charAt(index) == first && text.startsWith(word, index))) {
                index--;
            }
            last = index >= lowest ? index : last;
        }
        return last;
    }

    private boolean startsWith(int i, String[] words) {
        for (String word : words) {
            if (text.startsWith(word, i)) {
                return true;
            }
        }
        return false;
    }
}

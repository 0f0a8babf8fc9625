package org.zhengxin.foundation.money;

import java.math.BigDecimal;

/**
 * 文中金额: an amount found in a text.
 *
 * @param yuan its value, exact, with two decimals or more
 * @param start index of its first character, in UTF-16 units
 * @param end index after its last character, the unit included
 * @param inWords whether it was written in Chinese words (伍万元整) rather than digits
 * @param cue what the words around say that it is
 * @param sense whether it is a sum, or a bound, a rate or an estimate that no column repeats
 */
public record WrittenAmount(BigDecimal yuan, int start, int end, boolean inWords, Cue cue, Sense sense) {

    WrittenAmount withCue(Cue cue) {
        return new WrittenAmount(yuan, start, end, inWords, cue, sense);
    }

    /** What an amount is, by the words around it. */
    public enum Cue {
        /** 罚款, 罚金. */
        FINE,
        /** 加处罚款, 滞纳金: for paying late. */
        LATE_PAYMENT,
        /** 没收. */
        CONFISCATION,
        /** 违法所得 without 没收. */
        UNLAWFUL_GAIN,
        /** 货值, 价值, 案值. */
        VALUE,
        /** 合计, 共计, 罚没款. */
        TOTAL,
        /** None of these. */
        NONE
    }

    /** In what sense an amount is stated. */
    public enum Sense {
        /** A sum. */
        SUM,
        /** The lower end of a range: 以上. */
        AT_LEAST,
        /** The upper end of a range: 以下. */
        AT_MOST,
        /** A price or rate: 每吨, 元/吨. */
        RATE,
        /** An estimate: 约, 余. */
        ABOUT
    }
}

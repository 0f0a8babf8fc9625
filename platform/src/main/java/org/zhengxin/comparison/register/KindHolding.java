package org.zhengxin.comparison.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.record.PublicHoldings.Held;
import org.zhengxin.web.Text;

/**
 * The public records of one kind about one organisation (分类公示信息).
 *
 * @param code of the kind
 * @param label of the kind
 * @param shown how many are public today
 * @param lastDay the latest last public day; null if one is public until an event that has no day
 * @param latest the latest of them, at most {@link Comparer#EACH}
 */
public record KindHolding(
        String code, Text label, int shown, @Nullable LocalDate lastDay, List<Held> latest) {

    private static final Text NO_DAY = Text.of("无固定截止日", "no fixed last day");

    /** Tells whether all of them are among the latest. */
    public boolean isWhole() {
        return latest.size() == shown;
    }

    /** Returns the last public day as a text. */
    public Text until() {
        return until(lastDay);
    }

    /** Returns a last public day as a text; null stands for an event that has no day. */
    public static Text until(@Nullable LocalDate day) {
        return day == null ? NO_DAY : Text.of(day.toString(), day.toString());
    }
}

package org.zhengxin.rights.guide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.zhengxin.rights.RightsFigures;
import org.zhengxin.rights.RightsFigures.Figure;
import org.zhengxin.web.Text;

/**
 * Figures about rights (权利统计).
 *
 * @param from the first month as typed
 * @param until the last month as typed
 * @param invalid whether that is no period
 */
record RightsFiguresPage(String from, String until, boolean invalid, List<Table> tables) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Text NONE = Text.of("无", "none");

    /** The table of one feature. */
    record Table(RightsFigures figures, List<RightsFigures.Line> lines) {}

    /** A share without its counts, or a median without its number, would say more than is known. */
    static Text words(Figure figure) {
        return switch (figure) {
            case Figure.Count(long number) -> Text.of(Long.toString(number), Long.toString(number));
            case Figure.Share(long part, long whole) -> {
                if (whole == 0) {
                    yield NONE;
                }
                String percent = new BigDecimal(part)
                        .multiply(HUNDRED)
                        .divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP)
                        .toPlainString();
                yield Text.of(percent + "%（" + part + "/" + whole + "）", percent + "% (" + part + " of " + whole + ")");
            }
            case Figure.Median(BigDecimal days, long of) ->
                days == null
                        ? NONE
                        : Text.of(
                                days.toPlainString() + "个工作日（" + of + "件）",
                                days.toPlainString() + " working days (of " + of + ")");
        };
    }
}

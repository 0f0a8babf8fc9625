package org.zhengxin.officedesk.holdings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.officedesk.CodeMeanings;
import org.zhengxin.web.Text;

/**
 * The rows that wait (待核行清单).
 *
 * @param limit within which they are to be decided; null if the catalogue has none
 * @param chosen one agency's code, or empty
 * @param said the last part of a message about what was just done, or null
 */
record HoldingsPage(
        String token,
        Account account,
        List<Line> lines,
        HoldingsReader.Waiting waiting,
        HoldingClock.@Nullable Limit limit,
        List<Agency> agencies,
        String chosen,
        Map<String, Text> kinds,
        CodeMeanings meanings,
        @Nullable String next,
        @Nullable String said) {

    /** A row with its clock and its agency's name. */
    record Line(HoldingsReader.Holding row, HoldingClock.@Nullable Due due, String agency) {
        String address() {
            return row.place().address();
        }
    }
}

package org.zhengxin.officedesk.deferrals;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.record.Deferral;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/**
 * Deferrals of display (暂缓公示), and a record that is to be deferred.
 *
 * @param actor who looks, as acts are recorded
 * @param names of those who prepared and decided, by their keys
 * @param asked the code of the organisation that was searched for
 * @param number part of a document number that was searched for
 * @param records of that organisation; empty if none was asked for
 * @param said the last part of a message about what was just done, or null
 */
record DeferralsPage(
        String token,
        Account account,
        String actor,
        List<Line> lines,
        Map<String, Text> names,
        @Nullable String next,
        String asked,
        String number,
        boolean unknown,
        List<RecordView> records,
        Map<String, Text> kinds,
        @Nullable String problem,
        @Nullable String said) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** A deferral with what it is about. */
    record Line(
            Deferral deferral,
            @Nullable RecordView record,
            @Nullable String code,
            @Nullable String name) {
        /** Tells whether a person may decide about it: not the one who prepared. */
        boolean decidedBy(String actor) {
            return switch (deferral.state()) {
                case PREPARED -> !actor.equals(deferral.preparedBy());
                case END_PREPARED -> !actor.equals(deferral.endPreparedBy());
                case REFUSED, RUNNING, ENDED, OVER -> false;
            };
        }

        String preparedAt() {
            return TIME.format(deferral.preparedAt());
        }
    }
}

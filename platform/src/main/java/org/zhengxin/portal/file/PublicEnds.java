package org.zhengxin.portal.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Limit;
import org.zhengxin.catalog.Severity;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/**
 * Explains the last public day that stands on a version. The day itself is never worked out anew: the rule is asked only
 * for its words, and if it would give another day, the row's own earlier one counted.
 */
final class PublicEnds {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Text BY_ROW =
            Text.of("提供单位确定的公示截止期，早于规则的期限", "set by the providing unit, earlier than the rule's period");

    private PublicEnds() {}

    static PublicEnd of(Kind kind, RecordView record, Map<String, String> values) {
        LocalDate until = record.publicDays().until();
        ChannelDays days = kind.publication().days(input(record, values)).on(Channel.PUBLIC);
        Limit limit = days.limit();
        if (limit == null) {
            return new PublicEnd(until, Words.of(kind.end().words()), null);
        }
        if (until != null && !until.equals(days.until())) {
            return new PublicEnd(until, BY_ROW, null);
        }
        return new PublicEnd(until, Words.of(limit.words()), Words.of(limit.basis()));
    }

    /** Without the row's own limits, and received on the day of decision, so that the rule's own days come out. */
    private static DaysInput input(RecordView record, Map<String, String> values) {
        LocalDate received = LocalDate.ofInstant(record.receivedAt(), SHANGHAI);
        return new DaysInput(
                record.decidedOn(),
                severity(record),
                record.validUntil(),
                null,
                null,
                ActStatus.IN_FORCE,
                null,
                false,
                received.isBefore(record.decidedOn()) ? received : record.decidedOn(),
                values::get);
    }

    private static @Nullable Severity severity(RecordView record) {
        return record.severity() == null ? null : Severity.valueOf(record.severity());
    }
}

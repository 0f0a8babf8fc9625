package org.zhengxin.intake.run;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Severity;
import org.zhengxin.record.RecordDraft;

/** What a row's sender is told about publication (公示结果). */
record VisibleOutcome(
        @Nullable Severity severity,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable HiddenBecause hiddenBecause) {

    static final VisibleOutcome NONE = new VisibleOutcome(null, null, null, null);

    static VisibleOutcome of(RecordDraft draft) {
        ChannelDays shown = draft.days().on(Channel.PUBLIC);
        return new VisibleOutcome(
                draft.severity() == null ? null : draft.severity().severity(),
                shown.from(),
                shown.until(),
                shown.hiddenBecause());
    }
}

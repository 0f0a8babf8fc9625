package org.zhengxin.intake.check;

import org.springframework.stereotype.Component;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Target;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A record has a day of decision (决定日期必填). */
@Component
class DecisionDayGiven implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "DECISION_DAY_MISSING",
            Text.of("没有可用的决定日期", "There is no usable date of decision"),
            Text.of("补填决定日期（不可为长期）", "Fill in the date of the decision; it cannot be open-ended"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        int place = row.plan().fieldOf(FieldRole.DECIDED_ON);
        boolean empty = row.text(FieldRole.DECIDED_ON) == null;
        boolean told = empty
                ? place != SheetPlan.NONE && row.plan().requirement(place).applies(row::text)
                : row.day(FieldRole.DECIDED_ON) instanceof DayReading.Unreadable;
        if (row.kind().target() == Target.RECORD && row.decidedOn() == null && !told) {
            findings.report(CODE);
        }
    }
}

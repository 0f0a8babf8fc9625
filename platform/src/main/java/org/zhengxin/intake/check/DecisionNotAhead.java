package org.zhengxin.intake.check;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** A decision is not dated ahead of today (决定日期). */
@Component
class DecisionNotAhead implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "DECISION_IN_FUTURE",
            Text.of("决定日期晚于今天", "The date of the decision lies in the future"),
            Text.of("核对决定日期", "Check the date of the decision"));

    private final Clock clock;

    DecisionNotAhead(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        LocalDate decided = row.decidedOn();
        if (decided != null && decided.isAfter(LocalDate.now(clock))) {
            findings.report(CODE);
        }
    }
}

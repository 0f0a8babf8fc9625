package org.zhengxin.intake.check;

import org.zhengxin.intake.row.Row;

/** One rule about a row that can be checked without any register (校验规则). Stateless; made a bean by its class. */
public interface RowCheck {

    /** Returns the documented code that the rule reports. */
    RowCode code();

    /** Reports what breaks the rule. */
    void check(Row row, Findings findings);
}

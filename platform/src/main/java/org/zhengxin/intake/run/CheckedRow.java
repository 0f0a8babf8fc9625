package org.zhengxin.intake.run;

import org.jspecify.annotations.Nullable;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.row.Admission;
import org.zhengxin.intake.row.Row;

/**
 * A row after the door and the rules that need no register (已校验行).
 *
 * @param organisation code of the organisation that a person decided on, or null to take the row's own
 * @param secondParty whether a person decided that the document names several organisations
 */
record CheckedRow(
        Row row,
        Admission admission,
        Findings findings,
        @Nullable String organisation,
        boolean secondParty) {

    int sheet() {
        return row.source().sheet().index();
    }

    int number() {
        return (int) row.source().number();
    }
}

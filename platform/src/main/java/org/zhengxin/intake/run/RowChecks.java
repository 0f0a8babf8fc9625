package org.zhengxin.intake.run;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.check.RowCheck;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.row.Admission;
import org.zhengxin.intake.row.Door;
import org.zhengxin.intake.row.Row;
import org.zhengxin.table.SourceRow;

/** Takes a row through the door and the rules that need no register (入库前校验). Safe for many threads. */
@Component
class RowChecks {
    private final List<RowCheck> checks;

    RowChecks(List<RowCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Checks a row as its sender sent it. */
    CheckedRow check(SheetPlan plan, SourceRow source) {
        return check(plan, source, Set.of(), null, false);
    }

    /** Checks a row about which a person has decided. */
    CheckedRow check(
            SheetPlan plan, SourceRow source, Set<String> waived, @Nullable String organisation, boolean secondParty) {
        Row row = new Row(plan, source);
        Admission admission = Door.admit(row);
        Findings findings = new Findings(waived);
        if (!admission.refused()) {
            for (RowCheck check : checks) {
                check.check(row, findings);
            }
        }
        return new CheckedRow(row, admission, findings, organisation, secondParty);
    }
}

package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.web.Text;

/**
 * An application as lists and papers show it (修复申请概要).
 *
 * @param stage what its stage is called
 * @param kind what the kind of the record is called
 * @param name of the organisation
 * @param code of the organisation
 * @param agency who decides, or null where the office does
 * @param due the last day of the stage; null once it is over
 * @param answerDue the last day of the answer; null once it is over
 * @param provisional whether one of these days can still move
 */
record RepairLine(
        RightsCase known,
        RepairApplication application,
        RepairStanding record,
        Text stage,
        Text kind,
        String name,
        String code,
        @Nullable Text agency,
        @Nullable LocalDate due,
        @Nullable LocalDate answerDue,
        boolean provisional) {

    /** Returns the case's id. */
    UUID id() {
        return known.id();
    }

    /** Returns the end of the key of the message that says where it stands. */
    String state() {
        RepairApplication.Decision decision = application.decision();
        return decision == null ? "open" : decision.name();
    }

    /** Tells whether the result letter still holds. */
    boolean holds() {
        return application.accepted() && record.repaired();
    }

    boolean late(LocalDate today) {
        return due != null && today.isAfter(due);
    }
}

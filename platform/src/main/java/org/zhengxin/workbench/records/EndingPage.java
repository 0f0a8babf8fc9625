package org.zhengxin.workbench.records;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.record.EndReason;

/**
 * The form with which an own record is withdrawn or its annulment entered (撤回或撤销表单).
 *
 * @param annuls whether it is an annulment
 * @param problem the field that is wrong, or null
 */
record EndingPage(
        String token,
        Account account,
        OwnRecords.Line record,
        boolean annuls,
        EndingForm form,
        @Nullable String problem) {

    String address() {
        return RecordsController.ADDRESS + "/" + record.id();
    }

    String action() {
        return address() + (annuls ? "/annulment" : "/withdrawal");
    }

    String key(String part) {
        return "workbench.records." + (annuls ? "annul-" : "withdraw-") + part;
    }

    List<EndReason.Ground> grounds() {
        return Arrays.stream(EndReason.Ground.values())
                .filter(ground -> ground.annuls() == annuls)
                .toList();
    }
}

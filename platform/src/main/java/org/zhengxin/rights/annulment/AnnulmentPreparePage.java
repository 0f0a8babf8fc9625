package org.zhengxin.rights.annulment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/**
 * The form with which one person of the office prepares an annulment (拟撤销).
 *
 * @param problem the field that is wrong, or what hinders, or null
 */
record AnnulmentPreparePage(
        String token,
        Account account,
        RecordView record,
        Text kind,
        Organisation organisation,
        AnnulmentForm form,
        @Nullable String problem) {

    List<EndReason.Ground> grounds() {
        return Arrays.stream(EndReason.Ground.values())
                .filter(EndReason.Ground::annuls)
                .toList();
    }

    /** The field to which the message leads. */
    String field() {
        return problem != null && problem.equals(problem.toLowerCase(Locale.ROOT)) ? problem : "ground";
    }
}

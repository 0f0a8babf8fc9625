package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.evidence.EvidenceFile;

/**
 * One order or talk as the organisation sees it (本组织事项详情).
 *
 * @param said what was done, or null
 * @param problem what was wrong, or null
 */
record OwnOrderPage(
        String token,
        Own own,
        Order order,
        String agencyName,
        List<OrderStep> steps,
        List<EvidenceFile> files,
        int mostFiles,
        String largest,
        LocalDate today,
        Typed typed,
        @Nullable String said,
        @Nullable String problem) {

    String address() {
        return "/desk/organisation/orders/" + order.id();
    }

    boolean reports() {
        return own.right().acts() && order.state().runs();
    }
}

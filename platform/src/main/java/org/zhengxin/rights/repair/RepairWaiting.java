package org.zhengxin.rights.repair;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.DeskCount;
import org.zhengxin.access.Role;
import org.zhengxin.access.TodayItem;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.web.Text;

/** What waits at the desk of an agency or the office (信用修复待办): open applications, each with its last day. */
@Component
@Order(120)
class RepairWaiting implements TodayItem, DeskCount {
    private static final int MOST = 20;

    private final Cases cases;
    private final RepairLines lines;
    private final JdbcClient jdbc;

    RepairWaiting(Cases cases, RepairLines lines, JdbcClient jdbc) {
        this.cases = cases;
        this.lines = lines;
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasks(Account account) {
        Agency agency = account.agency();
        if (agency == null) {
            return List.of();
        }
        return lines.of(cases.open(List.of(CaseKind.REPAIR), agency.id(), null, MOST)).stream()
                .map(line -> new Task(
                        Text.of(
                                "信用修复申请 " + line.known().number(),
                                "Application for credit repair " + line.known().number()),
                        line.stage(),
                        RepairDeskController.PLACE + "/" + line.id(),
                        line.due(),
                        null))
                .toList();
    }

    @Override
    public String address() {
        return RepairDeskController.PLACE;
    }

    @Override
    public int waiting(Account account) {
        Agency agency = account.agency();
        if (agency == null && account.role() != Role.OFFICE) {
            return 0;
        }
        return jdbc.sql("""
                SELECT count(*) FROM rights_case
                WHERE kind = 'REPAIR' AND closed_at IS NULL AND agency_id IS NOT DISTINCT FROM ?
                """)
                .param(agency == null ? null : agency.id())
                .query(Integer.class)
                .single();
    }
}

package org.zhengxin.rights.orders;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CasePlace;
import org.zhengxin.rights.RightsCase;

/** Leads from the overview of cases to an order or a talk (事项入口). */
@Component
class OrderCasePlace implements CasePlace {
    private final JdbcClient jdbc;

    OrderCasePlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.RECTIFICATION, CaseKind.TALK);
    }

    @Override
    public String address(RightsCase of) {
        return jdbc.sql("SELECT id::text FROM rights_order WHERE case_id = ?")
                .param(of.id())
                .query(String.class)
                .optional()
                .map(id -> OrdersController.ADDRESS + "/" + id)
                .orElse(OrdersController.ADDRESS);
    }
}

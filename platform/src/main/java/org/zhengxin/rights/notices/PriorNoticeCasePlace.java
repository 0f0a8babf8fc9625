package org.zhengxin.rights.notices;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CasePlace;
import org.zhengxin.rights.RightsCase;

/** Leads from the overview of cases to a prior notice (告知入口). */
@Component
class PriorNoticeCasePlace implements CasePlace {
    private final JdbcClient jdbc;

    PriorNoticeCasePlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.NOTICE);
    }

    @Override
    public String address(RightsCase of) {
        return jdbc.sql("SELECT id::text FROM prior_notice WHERE case_id = ?")
                .param(of.id())
                .query(String.class)
                .optional()
                .map(id -> PriorNoticesController.ADDRESS + "/" + id)
                .orElse(PriorNoticesController.ADDRESS);
    }
}

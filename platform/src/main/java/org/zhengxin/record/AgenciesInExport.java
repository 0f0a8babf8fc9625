package org.zhengxin.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.AgencyCopies;
import org.zhengxin.ledger.ExportedAgencies;

/** Gives exports their agencies (导出文件中的单位): the log and the sign-ins do not know each other. */
@Component
class AgenciesInExport implements ExportedAgencies {
    private final AgencyCopies agencies;

    AgenciesInExport(AgencyCopies agencies) {
        this.agencies = agencies;
    }

    @Override
    public List<Map<String, @Nullable Object>> all() {
        return agencies.all();
    }

    @Override
    public void restore(List<Map<?, ?>> told) {
        agencies.restore(told);
    }
}

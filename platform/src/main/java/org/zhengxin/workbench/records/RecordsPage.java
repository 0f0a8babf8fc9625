package org.zhengxin.workbench.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.catalog.Kind;

/**
 * An agency's own records (本单位信息).
 *
 * @param text what was looked for
 * @param kind the code of the kind chosen; empty for all
 * @param state the state chosen; null for all
 * @param kinds by their codes
 */
record RecordsPage(
        String token,
        Account account,
        String text,
        String kind,
        @Nullable RecordState state,
        Map<String, Kind> kinds,
        List<OwnRecords.Line> lines) {

    static List<RecordState> states() {
        return List.of(RecordState.values());
    }
}

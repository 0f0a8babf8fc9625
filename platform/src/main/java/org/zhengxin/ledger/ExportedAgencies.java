package org.zhengxin.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agencies at the head of an export (导出文件中的单位): no entry of the log is about them. */
public interface ExportedAgencies {
    /** Returns them with all that they are and may, in values that JSON has; no secret. */
    List<Map<String, @Nullable Object>> all();

    /** Writes them anew, in the running transaction; those that are there already keep their tokens. */
    void restore(List<Map<?, ?>> agencies);
}

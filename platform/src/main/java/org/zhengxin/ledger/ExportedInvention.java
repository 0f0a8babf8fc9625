package org.zhengxin.ledger;

import java.util.Map;

/** That the data of a register are invented (虚构数据声明), at the head of its exports: a copy has to say so too. */
public interface ExportedInvention {
    /** Returns what was invented, in values that JSON has; empty for a real register. */
    Map<String, Object> facts();

    /** Writes it down in a copy, in the running transaction. */
    void restore(Map<?, ?> facts);
}

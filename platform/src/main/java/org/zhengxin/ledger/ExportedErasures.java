package org.zhengxin.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The fingerprints of erased records at the end of an export (导出文件中的已删除信息指纹), by which their rows are known
 * when they are sent again: no entry of the log holds them.
 */
public interface ExportedErasures {
    /**
     * What is left of an erased record (已删除信息).
     *
     * @param fingerprint 32 bytes, under a key that is in no export
     */
    record Erased(byte[] fingerprint, Instant erasedAt) {}

    /** Returns all, in a fixed order. */
    List<Erased> all();

    /** Writes them anew, in the running transaction. */
    void restore(List<Erased> erased);
}

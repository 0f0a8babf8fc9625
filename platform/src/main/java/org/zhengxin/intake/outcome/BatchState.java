package org.zhengxin.intake.outcome;

/** Where a batch stands (批次状态). */
public enum BatchState {
    /** Waits for its turn (排队). */
    QUEUED,
    /** Is being read (处理中). */
    RUNNING,
    /** Every row has its outcome (完成). */
    DONE,
    /** Stopped: the problem says why, the counts say how far it went (中止). */
    FAILED
}

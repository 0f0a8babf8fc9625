package org.zhengxin.intake.check;

/** What a finding does to its row (处理方式). */
public enum Weight {
    /** The row goes on; its sender is told (提示). */
    WARN,
    /** The row waits for a person (待核). */
    HOLD,
    /** The row goes back to its sender (退回). */
    REJECT,
    /** The row is about a natural person, or not shown to be about an organisation (拒收). */
    REFUSE
}

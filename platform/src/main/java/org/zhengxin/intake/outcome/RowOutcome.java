package org.zhengxin.intake.outcome;

/** How a row ended (行处理结果); each row ends as exactly one of these. */
public enum RowOutcome {
    /** A new record, or a new organisation (新增). */
    ACCEPTED,
    /** A new version (更新). */
    UPDATED,
    /** Nothing new (无变化). */
    UNCHANGED,
    /** Returned to its sender (退回). */
    REJECTED,
    /** Waits for a person (待核). */
    HELD,
    /** About a natural person, or not shown to be about an organisation (拒收). */
    REFUSED_PERSON
}

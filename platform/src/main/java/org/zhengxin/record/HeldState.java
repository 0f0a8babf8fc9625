package org.zhengxin.record;

/** Where a record stands (信息状态), as its organisation sees it. */
public enum HeldState {
    /** Everyone may see it today (公示中). */
    PUBLIC,
    /** Held and not public: another channel may show it, or it waits (未公示). */
    HELD,
    /** No channel holds it any more (已封存). */
    SEALED
}

package org.zhengxin.ledger;

/** What happened to the thing that an entry is about (条目事件): no more than that. The codes are stored. */
public enum EntryEvent {
    /** It was entered (新增). */
    OPENED(1),
    /** It was changed (变更). */
    CHANGED(2),
    /** It was ended: no channel shows it any more (终止). */
    CLOSED(3),
    /** What it said was destroyed (删除). */
    ERASED(4);

    private final int code;

    EntryEvent(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static EntryEvent of(int code) {
        for (EntryEvent event : values()) {
            if (event.code == code) {
                return event;
            }
        }
        throw new IllegalStateException("No event has the code " + code);
    }
}

package org.zhengxin.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Remembers versions whose content is gone until an entry comes that says so (删除核对): of each thing the first. Bounded:
 * what is too much to remember counts as destroyed without an entry.
 */
final class DestroyedContent {
    private static final int MOST = 100_000;

    private final Map<UUID, LogEntry> awaiting = new HashMap<>();
    private final Faults faults;

    DestroyedContent(Faults faults) {
        this.faults = faults;
    }

    /** Takes what a portion found: versions without content, then the entries that allow it, which stand at them or later. */
    void take(List<LogEntry> destroyed, List<LogEntry> entries) {
        for (LogEntry entry : destroyed) {
            if (awaiting.size() < MOST) {
                awaiting.putIfAbsent(entry.leaf().id(), entry);
            } else {
                faults.accept(LogFault.of(LogFault.Kind.DATA_DESTROYED, entry));
            }
        }
        if (awaiting.isEmpty()) {
            return;
        }
        for (LogEntry entry : entries) {
            if (entry.leaf().event() == EntryEvent.ERASED) {
                awaiting.remove(entry.leaf().id());
            }
        }
    }

    /** Nothing comes any more. */
    void end() {
        awaiting.values().forEach(entry -> faults.accept(LogFault.of(LogFault.Kind.DATA_DESTROYED, entry)));
        awaiting.clear();
    }
}

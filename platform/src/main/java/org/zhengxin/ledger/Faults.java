package org.zhengxin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what a check finds (不一致清单): counts all, keeps and logs the first ones. */
final class Faults implements Consumer<LogFault> {
    static final int KEPT = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
    private static final int LOGGED = 100;

    private final List<LogFault> kept = new ArrayList<>();
    private final Map<String, Long> byPlace = new HashMap<>();
    private long total;

    @Override
    public synchronized void accept(LogFault fault) {
        total++;
        byPlace.merge(fault.where(), 1L, Long::sum);
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    synchronized long total() {
        return total;
    }

    /** How many there are of a type or table. */
    synchronized long in(String where) {
        return byPlace.getOrDefault(where, 0L);
    }

    synchronized List<LogFault> kept() {
        return List.copyOf(kept);
    }

    /** Writes them to the platform's log: ids and places alone. */
    static void log(List<LogFault> found, long total) {
        if (total == 0) {
            return;
        }
        LOG.error("The self-check of the log found {} faults", total);
        found.stream()
                .limit(LOGGED)
                .forEach(fault -> LOG.error(
                        "{}: {} {} version {}, log index {}, of {}",
                        fault.fault(),
                        fault.where(),
                        fault.id(),
                        fault.version(),
                        fault.index(),
                        fault.subject()));
    }
}

package org.zhengxin.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;

/** Compares entries with what the modules hold under them (条目与数据核对). */
final class HeldCheck {
    /** Stands for what its module cannot make sense of any more: that too was altered. */
    private static final LogSource.Held UNREADABLE =
            new LogSource.Held(new LogSource.Key(new UUID(0, 0), 1), null, null, Map.of());

    private final Map<EntryType, List<LogSource>> sources;
    private final Faults faults;

    HeldCheck(Map<EntryType, List<LogSource>> sources, Faults faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /**
     * What came of a portion.
     *
     * @param matched how many entries of each type are held, once and at their place
     * @param destroyed those whose content is gone
     */
    record Outcome(Map<EntryType, Integer> matched, List<LogEntry> destroyed) {}

    /** Compares entries; their places follow from the ranges that they stand in. */
    Outcome compare(List<LogEntry> entries, LongFunction<@Nullable LogPlace> places) {
        Outcome outcome = new Outcome(new EnumMap<>(EntryType.class), new ArrayList<>());
        Map<EntryType, Map<LogSource.Key, LogEntry>> byType = new EnumMap<>(EntryType.class);
        for (LogEntry entry : entries) {
            LogEntry twin = byType.computeIfAbsent(entry.leaf().type(), type -> HashMap.newHashMap(entries.size()))
                    .put(key(entry), entry);
            if (twin != null) {
                faults.accept(LogFault.of(LogFault.Kind.DATA_TWICE, twin));
            }
        }
        byType.forEach((type, keys) -> compare(type, keys, places, outcome));
        return outcome;
    }

    private void compare(
            EntryType type,
            Map<LogSource.Key, LogEntry> entries,
            LongFunction<@Nullable LogPlace> places,
            Outcome outcome) {
        List<LogSource> asked = sources.getOrDefault(type, List.of());
        if (asked.isEmpty()) {
            return; // nobody claims to hold these
        }
        Map<LogSource.Key, List<LogSource.Held>> held = HashMap.newHashMap(entries.size());
        for (LogSource source : asked) {
            collect(source, List.copyOf(entries.keySet()), entries, held);
        }
        entries.forEach((key, entry) -> {
            List<LogSource.Held> found = held.getOrDefault(key, List.of());
            LogFault.Kind fault = fault(entry, found, places, outcome);
            if (fault != null) {
                faults.accept(LogFault.of(fault, entry));
            }
        });
    }

    private LogFault.@Nullable Kind fault(
            LogEntry entry, List<LogSource.Held> found, LongFunction<@Nullable LogPlace> places, Outcome outcome) {
        if (found.isEmpty()) {
            return LogFault.Kind.DATA_MISSING;
        }
        if (found.size() > 1) {
            return LogFault.Kind.DATA_TWICE;
        }
        LogSource.Held held = found.getFirst();
        if (held == UNREADABLE) {
            outcome.matched().merge(entry.leaf().type(), 1, Integer::sum);
            return LogFault.Kind.DATA_ALTERED;
        }
        if (!Objects.equals(held.place(), places.apply(entry.index()))) {
            return LogFault.Kind.DATA_MISPLACED;
        }
        outcome.matched().merge(entry.leaf().type(), 1, Integer::sum);
        if (held.salt() == null) {
            outcome.destroyed().add(entry);
            return null;
        }
        return commitsTo(held, entry.leaf().commitment()) ? null : LogFault.Kind.DATA_ALTERED;
    }

    private static boolean commitsTo(LogSource.Held held, byte[] commitment) {
        byte[] salt = Objects.requireNonNull(held.salt());
        if (salt.length != VersionSalt.BYTES) {
            return false;
        }
        return Arrays.equals(FieldCommitment.to(VersionSalt.of(salt), held.fields()), commitment);
    }

    private void collect(
            LogSource source,
            List<LogSource.Key> keys,
            Map<LogSource.Key, LogEntry> entries,
            Map<LogSource.Key, List<LogSource.Held>> held) {
        Collection<LogSource.Held> found;
        try {
            found = source.held(keys);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            if (keys.size() == 1) {
                held.computeIfAbsent(keys.getFirst(), key -> new ArrayList<>(1)).add(UNREADABLE);
                return;
            }
            int middle = keys.size() / 2;
            collect(source, keys.subList(0, middle), entries, held);
            collect(source, keys.subList(middle, keys.size()), entries, held);
            return;
        }
        for (LogSource.Held one : found) {
            held.computeIfAbsent(one.key(), key -> new ArrayList<>(1)).add(one);
        }
    }

    private static LogSource.Key key(LogEntry entry) {
        return new LogSource.Key(entry.leaf().id(), entry.leaf().version());
    }
}

package org.zhengxin.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A module that enters its things into the log (日志来源): it alone can say what its entries commit to. One bean for each
 * type of thing.
 */
public interface LogSource {
    /** Returns the type of its entries. */
    EntryType type();

    /** Returns where it comes when what is older than the log is entered, the lowest first. */
    int order();

    /**
     * Enters what it holds from before the log, by the time of its recording and its id.
     *
     * @param most how many at most
     * @return how many; none when nothing is left
     */
    int enterOlder(Append append, int most);

    /** Forgets the places of all that it holds: another log begins. */
    void forgetPlaces();

    /**
     * Returns what it holds under some entries, in any order; what it does not hold, or does not call its own, is left
     * out.
     */
    List<Held> held(Collection<Key> keys);

    /** Returns how many things it holds that have, or should have, an entry. */
    long count();

    /**
     * Returns the query of the places of all that {@link #count} counts: columns {@code id}, {@code version}, {@code
     * log_range} and {@code log_position}.
     */
    String places();

    /** Returns whom things belong to, by their ids: the code of an organisation or agency; what it does not know is left out. */
    Map<UUID, String> subjects(Collection<UUID> ids);

    /**
     * Compares the rows beside the versions, of which no entry tells, with the versions (版本外数据核对); for instance which
     * version is the current one.
     *
     * @param faults takes what differs
     */
    default void compareBeside(Consumer<LogFault> faults) {}

    /** Whether fields are those of a thing of its own, among the sources of its type. */
    default boolean owns(Map<String, ? extends @Nullable Object> fields) {
        return true;
    }

    /**
     * Returns the names of those among a thing's fields that may be given to anybody, of all things at once (可批量开放字段);
     * none unless a module says so.
     */
    default Set<String> open(Map<String, ? extends @Nullable Object> fields) {
        return Set.of();
    }

    /** Returns its own number for an entry with some fields: the memo of its {@link Leaf}. */
    default int memo(Map<String, ? extends @Nullable Object> fields) {
        return 0;
    }

    /**
     * Writes things anew from what their entries commit to (重放写入), into a database that held none, in the running
     * transaction; called for portion after portion, in the order of the log.
     */
    void restore(List<Restored> things);

    /** Completes what was restored, after the last portion. */
    default void completeRestored() {}

    /**
     * What an entry names (条目标识).
     *
     * @param id of the thing
     * @param version of the thing
     */
    record Key(UUID id, int version) {}

    /**
     * A version as the database holds it now (现存内容).
     *
     * @param place where it says that it was entered; null if it has no place
     * @param salt the secret of the version; null if it was destroyed
     * @param fields what is committed to, by name; empty if it was destroyed
     */
    record Held(
            Key key,
            @Nullable LogPlace place,
            byte @Nullable [] salt,
            Map<String, ? extends @Nullable Object> fields) {}

    /**
     * A version to be written anew (重放内容).
     *
     * @param place where it stands in this database
     * @param salt the secret of the version
     * @param fields what the entry commits to, by name; numbers, texts, lists and maps
     */
    record Restored(LogEntry entry, LogPlace place, byte[] salt, Map<String, Object> fields) {
        /** Returns what it names. */
        public UUID id() {
            return entry.leaf().id();
        }

        /** Returns the version of the thing. */
        public int version() {
            return entry.leaf().version();
        }

        /** Returns a text among the fields; null if there is none. */
        public @Nullable String text(String name) {
            Object value = fields.get(name);
            return value == null ? null : String.valueOf(value);
        }

        /** Returns an object among the fields; empty if there is none. */
        public Map<?, ?> object(String name) {
            return fields.get(name) instanceof Map<?, ?> object ? object : Map.of();
        }
    }
}

package org.zhengxin.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the entries of a replayed log whose content had been destroyed before (重放的已删除条目): that they were there, and
 * nothing else is known of them.
 */
@Component
class ErasedEntries implements LogSource {
    private static final int LAST = 40;

    private final JdbcClient jdbc;

    ErasedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<Restored> destroyed) {
        for (Restored thing : destroyed) {
            if (thing.entry().leaf().type() != EntryType.RECORD) {
                throw new ReplayFailure("the entry at log index %d lacks its fields"
                        .formatted(thing.entry().index()));
            }
            jdbc.sql("INSERT INTO log_erased (id, version, log_range, log_position) VALUES (?, ?, ?, ?)")
                    .param(thing.id())
                    .param(thing.version())
                    .param(thing.place().range())
                    .param(thing.place().position())
                    .update();
        }
    }

    @Override
    public EntryType type() {
        return EntryType.RECORD;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public int enterOlder(Append append, int most) {
        return 0;
    }

    /** Another log says nothing of what was destroyed before it began. */
    @Override
    public void forgetPlaces() {
        jdbc.sql("DELETE FROM log_erased").update();
    }

    @Override
    public List<Held> held(Collection<Key> keys) {
        List<Held> held = new ArrayList<>();
        jdbc.sql("""
                SELECT e.* FROM unnest(?::uuid[], ?::int[]) AS k(id, version)
                JOIN log_erased e ON e.id = k.id AND e.version = k.version
                """)
                .param(keys.stream().map(Key::id).toArray(UUID[]::new))
                .param(keys.stream().map(Key::version).toArray(Integer[]::new))
                .query(row -> {
                    held.add(new Held(
                            new Key(row.getObject("id", UUID.class), row.getInt("version")),
                            new LogPlace(row.getLong("log_range"), row.getInt("log_position")),
                            null,
                            Map.of()));
                });
        return held;
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM log_erased").query(Long.class).single();
    }

    @Override
    public String places() {
        return "SELECT id, version, log_range, log_position FROM log_erased";
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public boolean owns(Map<String, ?> fields) {
        return false;
    }

    @Override
    public void restore(List<Restored> things) {
        throw new IllegalStateException("What was erased has no fields");
    }
}

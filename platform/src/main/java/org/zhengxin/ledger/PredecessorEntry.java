package org.zhengxin.ledger;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;

/** The first entry of a log that follows another one: the last checkpoint of the one before (前序日志检查点). */
@Component
class PredecessorEntry implements LogSource {
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    PredecessorEntry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void follow(String checkpoint) {
        jdbc.sql("INSERT INTO log_predecessor (id, checkpoint, salt) VALUES (?, ?, ?)")
                .param(UUID.randomUUID())
                .param(checkpoint)
                .param(VersionSalt.draw(random).bytes())
                .update();
    }

    /** Returns what this log follows; empty for one that follows none. */
    Optional<Held> find() {
        return jdbc.sql("SELECT * FROM log_predecessor")
                .query((row, n) -> {
                    long range = row.getLong("log_range");
                    LogPlace place = row.wasNull() ? null : new LogPlace(range, row.getInt("log_position"));
                    return new Held(
                            new Key(row.getObject("id", UUID.class), 1),
                            place,
                            row.getBytes("salt"),
                            Map.of("checkpoint", row.getString("checkpoint")));
                })
                .optional();
    }

    @Override
    public EntryType type() {
        return EntryType.LOG;
    }

    @Override
    public int order() {
        return Integer.MIN_VALUE;
    }

    @Override
    public int enterOlder(Append append, int most) {
        Optional<Held> waiting = find().filter(held -> held.place() == null);
        waiting.ifPresent(held -> {
            VersionSalt salt = VersionSalt.of(Objects.requireNonNull(held.salt()));
            byte[] commitment = FieldCommitment.to(salt, held.fields());
            LogPlace place = append.add(
                    new Leaf(EntryType.LOG, EntryEvent.OPENED, 0, held.key().id(), 1, commitment));
            jdbc.sql("UPDATE log_predecessor SET log_range = ?, log_position = ?")
                    .param(place.range())
                    .param(place.position())
                    .update();
        });
        return waiting.isPresent() ? 1 : 0;
    }

    /** Nothing is left to forget: the row goes with the log that it began. */
    @Override
    public void forgetPlaces() {}

    @Override
    public List<Held> held(Collection<Key> keys) {
        return find().filter(held -> keys.contains(held.key())).stream().toList();
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM log_predecessor")
                .query(Long.class)
                .single();
    }

    @Override
    public String places() {
        return "SELECT id, 1 AS version, log_range, log_position FROM log_predecessor";
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public Set<String> open(Map<String, ?> fields) {
        return fields.keySet();
    }

    @Override
    public void restore(List<Restored> things) {
        for (Restored thing : things) {
            jdbc.sql("""
                    INSERT INTO log_predecessor (id, checkpoint, salt, log_range, log_position) VALUES (?, ?, ?, ?, ?)
                    """)
                    .param(thing.id())
                    .param(thing.text("checkpoint"))
                    .param(thing.salt())
                    .param(thing.place().range())
                    .param(thing.place().position())
                    .update();
        }
    }
}

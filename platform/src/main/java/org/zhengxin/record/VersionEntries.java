package org.zhengxin.record;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Channel;
import org.zhengxin.foundation.commitment.FieldHashes;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.ledger.Append;
import org.zhengxin.ledger.EntryEvent;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.Leaf;
import org.zhengxin.ledger.LogFault;
import org.zhengxin.ledger.LogPlace;
import org.zhengxin.ledger.LogSource;

/** Enters versions into the log, and says what those that were entered commit to (版本日志条目). */
@Component
class VersionEntries implements LogSource {
    private static final int AFTER_ORGANISATIONS = 20;

    private static final String HELD = "SELECT " + StoredFields.COLUMNS + """

            FROM unnest(?::uuid[], ?::int[]) AS k(id, version)
            """ + StoredFields.JOINS;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublicFields publicFields;
    private final SecureRandom random = new SecureRandom();

    VersionEntries(JdbcClient jdbc, Clock clock, PublicFields publicFields) {
        this.publicFields = publicFields;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a version was entered, with its secret. */
    record Entered(byte @Nullable [] salt, LogPlace place) {}

    /** Returns the place of a version where no log is kept. */
    Entered unlogged(Append append) {
        return new Entered(null, new LogPlace(append.range(), 0));
    }

    /** Enters a version; its row is the caller's to write. */
    Entered enter(Append append, UUID record, int version, Change change, boolean closed, FieldHashes hashes) {
        Leaf leaf = new Leaf(
                EntryType.RECORD,
                event(change, version, closed),
                change.ordinal(),
                record,
                version,
                hashes.commitment());
        return new Entered(hashes.salt().bytes(), append.add(leaf));
    }

    /** Enters versions that were written without a place in this transaction or before there was a log. */
    void enterStored(Append append, Collection<Key> keys) {
        LocalDate today = LocalDate.now(clock);
        List<Placed> placed = new ArrayList<>(keys.size());
        query(keys, row -> placed.add(enterStored(append, row, today)));
        if (placed.size() != keys.size()) {
            throw new IllegalStateException("Versions without a record, organisation or place cannot be entered");
        }
        place(append.range(), placed);
    }

    private record Placed(
            long organisation, Key key, @Nullable String withheld, byte @Nullable [] salt, int position) {}

    private Placed enterStored(Append append, ResultSet row, LocalDate today) throws SQLException {
        Key key = new Key(row.getObject("record_id", UUID.class), row.getInt("version"));
        Change change = Change.valueOf(row.getString("change"));
        List<String> withheld = publicFields.withheld(row.getString("kind"), row.getString("body"));
        Entered entered = append.discards()
                ? unlogged(append)
                : enter(
                        append,
                        key.id(),
                        key.version(),
                        change,
                        Head.closed(change, VersionColumns.hidden(row), today, days(row)),
                        new FieldHashes(VersionSalt.draw(random)).putAll(StoredFields.read(row, withheld)));
        return new Placed(
                row.getLong("organisation_id"),
                key,
                withheld == null ? null : String.join(",", withheld),
                // What says nothing any more has no secret either.
                row.getBytes("digest").length == 0 ? null : entered.salt(),
                entered.place().position());
    }

    private void place(long range, List<Placed> placed) {
        jdbc.sql("""
                UPDATE version v SET salt = n.salt, log_range = ?, log_position = n.position,
                                     body_withheld = string_to_array(n.withheld, ',')
                FROM unnest(?::bigint[], ?::uuid[], ?::int[], ?::bytea[], ?::int[], ?::text[])
                     AS n(organisation_id, record_id, version, salt, position, withheld)
                WHERE v.organisation_id = n.organisation_id AND v.record_id = n.record_id AND v.version = n.version
                """)
                .param(range)
                .param(placed.stream().map(Placed::organisation).toArray(Long[]::new))
                .param(placed.stream().map(each -> each.key().id()).toArray(UUID[]::new))
                .param(placed.stream().map(each -> each.key().version()).toArray(Integer[]::new))
                .param(placed.stream().map(Placed::salt).toArray(byte[][]::new))
                .param(placed.stream().map(Placed::position).toArray(Integer[]::new))
                .param(new SqlArrayValue(
                        "text", placed.stream().map(Placed::withheld).toArray()))
                .update();
    }

    @Override
    public EntryType type() {
        return EntryType.RECORD;
    }

    @Override
    public int order() {
        return AFTER_ORGANISATIONS;
    }

    @Override
    public int enterOlder(Append append, int most) {
        List<Key> keys = jdbc.sql("""
                SELECT record_id, version FROM version WHERE log_range IS NULL
                ORDER BY recorded_at, record_id, version LIMIT ?
                """)
                .param(most)
                .query((row, n) -> new Key(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        if (!keys.isEmpty()) {
            enterStored(append, keys);
        }
        return keys.size();
    }

    @Override
    public void forgetPlaces() {
        jdbc.sql("UPDATE version SET log_range = NULL, log_position = NULL WHERE log_range IS NOT NULL")
                .update();
    }

    @Override
    public List<Held> held(Collection<Key> keys) {
        List<Held> held = new ArrayList<>(keys.size());
        query(keys, row -> held.add(held(row)));
        return held;
    }

    @Override
    public String places() {
        return "SELECT record_id AS id, version, log_range, log_position FROM version";
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        Map<UUID, String> codes = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT r.id, o.code FROM record r JOIN organisation o ON o.id = r.organisation_id
                WHERE r.id = ANY (?)
                """).param(ids.toArray(UUID[]::new)).query(row -> {
            codes.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return codes;
    }

    @Override
    public int memo(Map<String, ?> fields) {
        Object change = fields.get(VersionFields.FILING) instanceof Map<?, ?> filing ? filing.get("change") : null;
        return Change.valueOf(String.valueOf(change)).ordinal();
    }

    @Override
    public void restore(List<Restored> things) {
        VersionRestore.write(jdbc, things);
    }

    @Override
    public void compareBeside(Consumer<LogFault> faults) {
        RecordHeads.compare(jdbc, faults);
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM version").query(Long.class).single();
    }

    /** Returns what a stored version commits to, with its place and secret. */
    static Held held(ResultSet row) throws SQLException {
        Key key = new Key(row.getObject("record_id", UUID.class), row.getInt("version"));
        byte[] salt = row.getBytes("salt");
        return new Held(key, placeOf(row), salt, salt == null ? Map.of() : StoredFields.read(row));
    }

    private static @Nullable LogPlace placeOf(ResultSet row) throws SQLException {
        long range = row.getLong("log_range");
        return row.wasNull() ? null : new LogPlace(range, row.getInt("log_position"));
    }

    private static EntryEvent event(Change change, int version, boolean closed) {
        if (change == Change.ERASED) {
            return EntryEvent.ERASED;
        }
        if (closed) {
            return EntryEvent.CLOSED;
        }
        return version == 1 ? EntryEvent.OPENED : EntryEvent.CHANGED;
    }

    private static List<DayRange> days(ResultSet row) throws SQLException {
        List<DayRange> days = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            days.add(VersionColumns.days(row, channel));
        }
        return days;
    }

    private void query(Collection<Key> keys, RowCallbackHandler row) {
        jdbc.sql(HELD + " ORDER BY v.recorded_at, v.record_id, v.version")
                .param(keys.stream().map(Key::id).toArray(UUID[]::new))
                .param(keys.stream().map(Key::version).toArray(Integer[]::new))
                .query(row);
    }
}

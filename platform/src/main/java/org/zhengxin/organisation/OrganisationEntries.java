package org.zhengxin.organisation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.json.CanonicalTime;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.ledger.Append;
import org.zhengxin.ledger.EntryEvent;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.Leaf;
import org.zhengxin.ledger.LogFault;
import org.zhengxin.ledger.LogPlace;
import org.zhengxin.ledger.LogSource;
import org.zhengxin.organisation.PendingVersion.Change;
import org.zhengxin.organisation.PendingVersion.Source;

/**
 * Enters versions of organisations into the log, and says what those that were entered commit to (主体日志条目): the code,
 * each member of the body under its own name, the change, and the rest under {@code internal}.
 */
@Component
class OrganisationEntries implements LogSource {
    private static final int BEFORE_RECORDS = 10;
    private static final Set<String> NOT_IN_BULK = Set.of("legalRepresentative", "address", "internal");

    private static final String HELD = """
            select v.*, o.code, o.log_id, o.version as current_version, %s
            from unnest(?::uuid[], ?::integer[]) as k (id, version)
            join organisation o on o.log_id = k.id
            join organisation_version v on v.organisation_id = o.id and v.version = k.version
            order by v.recorded_at, v.organisation_id, v.version
            """.formatted(StatedBody.COLUMNS);

    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    OrganisationEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a version was entered, with its secret. */
    record Entered(byte[] salt, LogPlace place) {}

    /** What a version says beside its body. */
    record Beside(
            String code,
            String change,
            String origin,
            Instant recordedAt,
            String actor,
            @Nullable String reason,
            @Nullable String batch,
            @Nullable String sheet,
            @Nullable Integer row) {}

    /** Returns the ids under which organisations stand in the log, by their keys. */
    Map<Long, UUID> ids(Collection<Long> organisations) {
        Map<Long, UUID> ids = HashMap.newHashMap(organisations.size());
        jdbc.query(
                "select id, log_id from organisation where id = any (?)",
                ps -> new Chunk<>(ps, organisations).longs(Long::longValue),
                row -> {
                    ids.put(row.getLong(1), row.getObject(2, UUID.class));
                });
        return ids;
    }

    /** Enters a version; its row is the caller's to write. */
    Entered enter(Append append, UUID id, int version, String body, Beside beside) {
        if (append.discards()) {
            return new Entered(new byte[0], new LogPlace(append.range(), 0));
        }
        VersionSalt salt = VersionSalt.draw(random);
        byte[] commitment = FieldCommitment.to(salt, fields(body, provisional(beside), beside));
        EntryEvent event = beside.change().equals(Change.OPENED.name()) ? EntryEvent.OPENED : EntryEvent.CHANGED;
        Leaf leaf = new Leaf(EntryType.ORGANISATION, event, 0, id, version, commitment);
        return new Entered(salt.bytes(), append.add(leaf));
    }

    @Override
    public EntryType type() {
        return EntryType.ORGANISATION;
    }

    @Override
    public int order() {
        return BEFORE_RECORDS;
    }

    @Override
    public int enterOlder(Append append, int most) {
        List<Key> keys = jdbc.query("""
                select o.log_id, v.version
                from (select organisation_id, version, recorded_at from organisation_version where log_range is null
                      order by recorded_at, organisation_id, version limit ?) v
                join organisation o on o.id = v.organisation_id
                """, (row, n) -> new Key(row.getObject(1, UUID.class), row.getInt(2)), most);
        List<Object[]> places = new ArrayList<>(keys.size());
        query(keys, row -> {
            Entered entered = enter(
                    append,
                    row.getObject("log_id", UUID.class),
                    row.getInt("version"),
                    row.getString("body"),
                    beside(row));
            places.add(new Object[] {
                row.getLong("organisation_id"),
                row.getInt("version"),
                entered.salt(),
                entered.place().position()
            });
        });
        place(append.range(), places);
        return keys.size();
    }

    private void place(long range, List<Object[]> places) {
        if (!places.isEmpty()) {
            jdbc.batchUpdate(
                    """
                    update organisation_version set salt = ?, log_range = ?, log_position = ?
                    where organisation_id = ? and version = ?
                    """,
                    places.stream()
                            .map(place -> new Object[] {place[2], range, place[3], place[0], place[1]})
                            .toList());
        }
    }

    @Override
    public void forgetPlaces() {
        jdbc.update(
                "update organisation_version set log_range = null, log_position = null where log_range is not null");
    }

    @Override
    public List<Held> held(Collection<Key> keys) {
        List<Held> held = new ArrayList<>(keys.size());
        query(keys, row -> {
            byte[] salt = row.getBytes("salt");
            long range = row.getLong("log_range");
            LogPlace place = row.wasNull() ? null : new LogPlace(range, row.getInt("log_position"));
            held.add(new Held(
                    new Key(row.getObject("log_id", UUID.class), row.getInt("version")),
                    place,
                    salt,
                    salt == null ? Map.of() : stated(row)));
        });
        return held;
    }

    @Override
    public long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from organisation_version", Long.class));
    }

    @Override
    public String places() {
        return """
                select o.log_id as id, v.version, v.log_range, v.log_position
                from organisation_version v left join organisation o on o.id = v.organisation_id
                """;
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        Map<UUID, String> codes = new HashMap<>();
        jdbc.query(
                "select log_id, code from organisation where log_id = any (?)",
                ps -> new Chunk<>(ps, ids).uuids(id -> id),
                row -> {
                    codes.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return codes;
    }

    @Override
    public boolean owns(Map<String, ?> fields) {
        return fields.containsKey("change");
    }

    /** As the open data: no representative, nor an address, which is a home where a trader works at it. */
    @Override
    public Set<String> open(Map<String, ?> fields) {
        if (Boolean.TRUE.equals(fields.get("provisional"))) {
            return Set.of();
        }
        Set<String> open = new HashSet<>(fields.keySet());
        open.removeAll(NOT_IN_BULK);
        return open;
    }

    @Override
    public void restore(List<Restored> things) {
        OrganisationRestore.write(jdbc, things);
    }

    @Override
    public void completeRestored() {
        new NamesRestore(jdbc).write();
    }

    @Override
    public void compareBeside(Consumer<LogFault> faults) {
        OrganisationHeads.compare(jdbc, faults);
        new NamesCheck(jdbc, faults).compare();
    }

    /** What the register shows: for the current version the state itself, which has to say the same as the version. */
    private static SortedMap<String, Object> stated(ResultSet row) throws SQLException {
        Beside beside = beside(row);
        String body = row.getString("body");
        if (row.getInt("version") < row.getInt("current_version")) {
            return fields(body, provisional(beside), beside);
        }
        String state = StatedBody.read(row);
        // Of two that differ one was altered: either is what gives itself away.
        boolean same = state.equals(body)
                && OrganisationName.normal(row.getString("stated_name")).equals(row.getString("stated_name_normal"));
        return fields(same ? body : "{\"altered\":true}", row.getBoolean("stated_provisional"), beside);
    }

    /** An organisation is provisional as long as only a record has named it. */
    private static boolean provisional(Beside beside) {
        return beside.origin().equals(Source.RECORD.name());
    }

    private static SortedMap<String, Object> fields(String body, boolean provisional, Beside beside) {
        SortedMap<String, Object> fields = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(CanonicalJson.parse(body)))
                .forEach((name, value) -> fields.put(String.valueOf(name), value));
        SortedMap<String, @Nullable Object> internal = new TreeMap<>();
        internal.put("recordedAt", CanonicalTime.write(beside.recordedAt()));
        internal.put("origin", beside.origin());
        internal.put("actor", beside.actor());
        internal.put("reason", beside.reason());
        internal.put("batch", beside.batch());
        internal.put("sheet", beside.sheet());
        internal.put("row", beside.row());
        internal.values().removeIf(Objects::isNull);
        fields.put("code", beside.code());
        fields.put("change", beside.change());
        fields.put("provisional", provisional);
        fields.put("internal", internal);
        return fields;
    }

    private static Beside beside(ResultSet row) throws SQLException {
        return new Beside(
                row.getString("code"),
                row.getString("change"),
                row.getString("origin"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("batch_id"),
                row.getString("batch_sheet"),
                row.getObject("batch_row", Integer.class));
    }

    private void query(Collection<Key> keys, RowCallbackHandler row) {
        jdbc.query(HELD, ps -> new Chunk<>(ps, keys).uuids(Key::id).integers(Key::version), row);
    }
}

package org.zhengxin.trail.digest;

import java.security.SecureRandom;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.ledger.Append;
import org.zhengxin.ledger.EntryEvent;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.Leaf;
import org.zhengxin.ledger.LogFault;
import org.zhengxin.ledger.LogPlace;
import org.zhengxin.ledger.LogSource;

/**
 * Enters each closed day's digest into the log (查阅摘要日志条目): the day, how many accesses, the digest over them, and since
 * when the register keeps them. Of days before that, digests of another register's log, the rows are not here.
 */
@Component
class DigestEntries implements LogSource {
    private static final int AFTER_BATCHES = 35;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Days days;
    private final DayDigest digests;
    private final SecureRandom random = new SecureRandom();

    DigestEntries(JdbcClient jdbc, Clock clock, Days days, DayDigest digests) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
        this.digests = digests;
    }

    /** Enters closed days that have no place yet, the earliest first; each day's fields are worked out once. */
    @Override
    public int enterOlder(Append append, int most) {
        List<LocalDate> waiting =
                jdbc.sql("""
                SELECT day FROM access_digest WHERE log_range IS NULL ORDER BY day LIMIT :most FOR UPDATE
                """).param("most", most).query(LocalDate.class).list();
        waiting.forEach(day -> enter(append, day));
        return waiting.size();
    }

    private void enter(Append append, LocalDate day) {
        String kept = jdbc.sql("SELECT fields FROM access_digest WHERE day = :day")
                .param("day", Date.valueOf(day))
                .query((row, n) -> Objects.requireNonNullElse(row.getString(1), ""))
                .single();
        Map<String, ? extends @Nullable Object> fields =
                kept.isEmpty() ? fields(day, days.begun().orElse(day)) : read(kept);
        VersionSalt salt = VersionSalt.draw(random);
        byte[] commitment = FieldCommitment.to(salt, fields);
        LogPlace place =
                append.add(new Leaf(EntryType.ACCESS_DIGEST, EntryEvent.CLOSED, 0, Days.id(day), 1, commitment));
        jdbc.sql("""
                UPDATE access_digest SET fields = :fields, salt = :salt, log_range = :range, log_position = :position
                WHERE day = :day
                """)
                .param("fields", CanonicalJson.write(fields))
                .param("salt", salt.bytes())
                .param("range", place.range())
                .param("position", place.position())
                .param("day", Date.valueOf(day))
                .update();
    }

    private SortedMap<String, Object> fields(LocalDate day, LocalDate begun) {
        DayDigest.Sum sum = digests.of(day);
        return new TreeMap<>(Map.of(
                "day", day.toString(),
                "begun", begun.toString(),
                "rows", sum.rows(),
                "digest", sum.sha256()));
    }

    @Override
    public List<Held> held(Collection<Key> keys) {
        LocalDate begun = days.begun().orElse(LocalDate.MAX);
        List<Kept> kept = jdbc.sql("SELECT * FROM access_digest WHERE id = ANY (:ids) AND log_range IS NOT NULL")
                .param("ids", keys.stream().map(Key::id).toArray(UUID[]::new))
                .query((row, n) -> Kept.of(row))
                .list();
        return kept.stream()
                .map(one -> new Held(
                        new Key(one.id, 1),
                        one.place,
                        one.salt,
                        one.day.isBefore(begun) ? read(one.fields) : now(one.day, begun, one.fields)))
                .toList();
    }

    private record Kept(LocalDate day, UUID id, String fields, byte[] salt, LogPlace place) {
        static Kept of(ResultSet row) throws SQLException {
            return new Kept(
                    row.getObject("day", LocalDate.class),
                    row.getObject("id", UUID.class),
                    row.getString("fields"),
                    row.getBytes("salt"),
                    new LogPlace(row.getLong("log_range"), row.getInt("log_position")));
        }
    }

    /** What stands beside the rows has to say the same as they do. */
    private Map<String, Object> now(LocalDate day, LocalDate begun, String kept) {
        SortedMap<String, Object> fields = fields(day, begun);
        return CanonicalJson.write(fields).equals(kept) ? fields : Map.of("altered", true);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String fields) {
        return (Map<String, Object>) Objects.requireNonNull(CanonicalJson.parse(fields));
    }

    @Override
    public EntryType type() {
        return EntryType.ACCESS_DIGEST;
    }

    @Override
    public int order() {
        return AFTER_BATCHES;
    }

    @Override
    public void forgetPlaces() {
        jdbc.sql("UPDATE access_digest SET log_range = NULL WHERE log_range IS NOT NULL")
                .update();
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM access_digest WHERE log_range IS NOT NULL")
                .query(Long.class)
                .single();
    }

    @Override
    public String places() {
        return "SELECT id, 1 AS version, log_range, log_position FROM access_digest WHERE log_range IS NOT NULL";
    }

    /** A digest belongs to its day, which is found even where its row is gone: the id follows from it. */
    @Override
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        Set<UUID> wanted = new HashSet<>(ids);
        Map<UUID, String> named = new HashMap<>();
        LocalDate first = jdbc.sql(
                        "SELECT least(min(d.day), min(b.day)) FROM access_begun b LEFT JOIN access_digest d ON true")
                .query(LocalDate.class)
                .optional()
                .orElse(LocalDate.now(clock));
        for (LocalDate day = first; !day.isAfter(LocalDate.now(clock)); day = day.plusDays(1)) {
            UUID id = Days.id(day);
            if (wanted.contains(id)) {
                named.put(id, day.toString());
            }
        }
        return named;
    }

    @Override
    public Set<String> open(Map<String, ? extends @Nullable Object> fields) {
        return fields.keySet();
    }

    @Override
    public void compareBeside(Consumer<LogFault> faults) {
        DigestGaps.compare(jdbc, faults);
    }

    @Override
    public void restore(List<Restored> things) {
        for (Restored thing : things) {
            jdbc.sql("""
                    INSERT INTO access_digest (day, id, fields, salt, log_range, log_position)
                    VALUES (:day::date, :id, :fields, :salt, :range, :position)
                    """)
                    .param("day", thing.text("day"))
                    .param("id", thing.id())
                    .param("fields", CanonicalJson.write(thing.fields()))
                    .param("salt", thing.salt())
                    .param("range", thing.place().range())
                    .param("position", thing.place().position())
                    .update();
        }
    }
}

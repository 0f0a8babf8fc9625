package org.zhengxin.organisation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.ledger.Append;
import org.zhengxin.ledger.EntryEvent;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.Leaf;
import org.zhengxin.ledger.LogPlace;
import org.zhengxin.ledger.LogSource;

/** Enters merge links into the log (合并关系日志条目): version 1 when one is made, version 2 when it is ended. */
@Component
class LinkEntries implements LogSource {
    private static final int AFTER_ORGANISATIONS = 15;

    private static final String SELECT = """
            select l.*, r.code as retired, s.code as surviving, r.linked and s.linked as marked
            from organisation_link l
            join organisation r on r.id = l.retired_id
            join organisation s on s.id = l.surviving_id
            """;

    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    LinkEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The two things that are entered about a link, with the columns that say where. */
    private enum Half {
        MADE(1, EntryEvent.OPENED, ""),
        ENDED(2, EntryEvent.CLOSED, "end_");

        private final int version;
        private final EntryEvent event;
        private final String prefix;

        Half(int version, EntryEvent event, String prefix) {
            this.version = version;
            this.event = event;
            this.prefix = prefix;
        }
    }

    /** Enters what has not been entered of a link, which the caller has just made or ended. */
    void enter(Append append, long link) {
        jdbc.query(SELECT + "where l.id = ?", (row, n) -> entered(append, row), link).stream()
                .flatMap(List::stream)
                .forEach(this::place);
    }

    private record Placed(long link, Half half, byte[] salt, LogPlace place) {}

    private static boolean happened(Half half, ResultSet row) throws SQLException {
        return half == Half.MADE || row.getTimestamp("ended_at") != null;
    }

    private List<Placed> entered(Append append, ResultSet row) throws SQLException {
        List<Placed> placed = new ArrayList<>();
        for (Half half : Half.values()) {
            if (happened(half, row) && placeOf(half, row) == null) {
                VersionSalt salt = VersionSalt.draw(random);
                byte[] commitment = FieldCommitment.to(salt, fields(half, row));
                UUID id = row.getObject("log_id", UUID.class);
                LogPlace place =
                        append.add(new Leaf(EntryType.ORGANISATION, half.event, 0, id, half.version, commitment));
                placed.add(new Placed(row.getLong("id"), half, salt.bytes(), place));
            }
        }
        return placed;
    }

    private void place(Placed placed) {
        jdbc.update(
                "update organisation_link set %1$ssalt = ?, %1$slog_range = ?, %1$slog_position = ? where id = ?"
                        .formatted(placed.half().prefix),
                placed.salt(),
                placed.place().range(),
                placed.place().position(),
                placed.link());
    }

    @Override
    public EntryType type() {
        return EntryType.ORGANISATION;
    }

    @Override
    public int order() {
        return AFTER_ORGANISATIONS;
    }

    @Override
    public int enterOlder(Append append, int most) {
        List<Long> links = jdbc.queryForList("""
                select id from organisation_link
                where log_range is null or (ended_at is not null and end_log_range is null)
                order by recorded_at, id limit ?
                """, Long.class, most);
        links.forEach(link -> enter(append, link));
        return links.size();
    }

    @Override
    public void forgetPlaces() {
        jdbc.update("update organisation_link set log_range = null, end_log_range = null");
    }

    @Override
    public List<Held> held(Collection<Key> keys) {
        List<Held> held = new ArrayList<>();
        jdbc.query(SELECT + "where l.log_id = any (?)", ps -> new Chunk<>(ps, keys).uuids(Key::id), row -> {
            for (Half half : Half.values()) {
                if (happened(half, row)) {
                    held.add(held(half, row));
                }
            }
        });
        held.removeIf(each -> !keys.contains(each.key()));
        return held;
    }

    @Override
    public long count() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) + count(ended_at) from organisation_link", Long.class));
    }

    @Override
    public String places() {
        return """
                select log_id as id, 1 as version, log_range, log_position from organisation_link
                union all
                select log_id, 2, end_log_range, end_log_position from organisation_link where ended_at is not null
                """;
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        Map<UUID, String> codes = new HashMap<>();
        jdbc.query(
                "select l.log_id, r.code from organisation_link l join organisation r on r.id = l.retired_id"
                        + " where l.log_id = any (?)",
                ps -> new Chunk<>(ps, ids).uuids(id -> id),
                row -> {
                    codes.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return codes;
    }

    @Override
    public boolean owns(Map<String, ?> fields) {
        return fields.containsKey("retired");
    }

    /** Who did it, and why in his words, is nobody else's. */
    @Override
    public Set<String> open(Map<String, ?> fields) {
        return Set.of("retired", "surviving", "from_on", "recorded_at", "marked", "ended_at");
    }

    @Override
    public void restore(List<Restored> things) {
        LinkRestore.write(jdbc, things);
    }

    private static Held held(Half half, ResultSet row) throws SQLException {
        byte[] salt = row.getBytes(half.prefix + "salt");
        return new Held(
                new Key(row.getObject("log_id", UUID.class), half.version),
                placeOf(half, row),
                salt,
                salt == null ? Map.of() : fields(half, row));
    }

    private static @Nullable LogPlace placeOf(Half half, ResultSet row) throws SQLException {
        long range = row.getLong(half.prefix + "log_range");
        return row.wasNull() ? null : new LogPlace(range, row.getInt(half.prefix + "log_position"));
    }

    private static SortedMap<String, Object> fields(Half half, ResultSet row) throws SQLException {
        SortedMap<String, Object> fields = new TreeMap<>();
        List<String> names = half == Half.MADE
                ? List.of("retired", "surviving", "from_on", "reason", "actor", "recorded_at", "marked")
                : List.of("retired", "surviving", "ended_by", "ended_reason", "ended_at");
        for (String name : names) {
            fields.put(
                    name,
                    name.endsWith("_at") ? row.getTimestamp(name).toInstant().toString() : row.getString(name));
        }
        return fields;
    }
}

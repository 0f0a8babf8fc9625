package org.zhengxin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengxin.ledger.LogFault;

/** Compares the names and numbers that are held for organisations with those that their versions state (名称与号码核对). */
final class NamesCheck {
    private static final int PORTION = 1_000;

    /** Those for which one look does not tell that all is well: one version, one name that is its own, no number. */
    private static final String DOUBTFUL = """
            select o.id
            from organisation o
            left join organisation_name n on n.organisation_id = o.id
            group by o.id
            having o.version <> 1 or o.former_names <> '{}' or o.registration_number is not null
                or count(n.organisation_id) <> 1 or length(o.name_normal) >= 200
                or not bool_and(n.version = 1 and n.name = o.name and n.name_normal = o.name_normal
                    and n.known_until is null and n.known_from is not null
                    and n.known_from between o.opened_at - interval '1 ms' and o.opened_at + interval '1 ms')
            union all
            select distinct i.organisation_id
            from organisation_identifier i
            left join organisation o on o.id = i.organisation_id
            where o.registration_number is null and (o.id is null or o.version = 1)
            union all
            select distinct n.organisation_id
            from organisation_name n
            left join organisation o on o.id = n.organisation_id
            where o.id is null
            """;

    private static final String VERSIONS = """
            select organisation_id, version, recorded_at, body from organisation_version
            where organisation_id = any (?) order by organisation_id, version
            """;

    private static final String NAMES = """
            select organisation_id, version, name, name_normal, known_from, known_until from organisation_name
            where organisation_id = any (?)
            """;

    private static final String NUMBERS =
            "select organisation_id, type, value from organisation_identifier where organisation_id = any (?)";

    private static final String WHOSE = "select id, log_id, version, code from organisation where id = any (?)";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streaming;
    private final Consumer<LogFault> faults;

    NamesCheck(JdbcTemplate jdbc, Consumer<LogFault> faults) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.streaming.setFetchSize(PORTION);
        this.faults = faults;
    }

    private static final class Held {
        private final List<StatedNames.Version> versions = new ArrayList<>();
        private final List<StatedNames.Name> names = new ArrayList<>();
        private final Set<String> numbers = new TreeSet<>();
        private boolean unreadable;

        boolean isAsStated() {
            if (unreadable || versions.isEmpty()) {
                return false;
            }
            StatedNames stated = StatedNames.of(versions);
            return numbers.equals(stated.numbers())
                    && names.size() == stated.names().size()
                    && new HashSet<>(names).equals(new HashSet<>(stated.names()));
        }
    }

    /** Compares all, in the running transaction. */
    void compare() {
        List<Long> portion = new ArrayList<>(PORTION);
        streaming.query(DOUBTFUL, row -> {
            portion.add(row.getLong(1));
            if (portion.size() == PORTION) {
                compare(portion);
                portion.clear();
            }
        });
        compare(portion);
    }

    private void compare(Collection<Long> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        Map<Long, Held> held = new HashMap<>();
        organisations.forEach(id -> held.put(id, new Held()));
        each(VERSIONS, organisations, row -> version(held(held, row), row));
        each(
                NAMES,
                organisations,
                row -> held(held, row)
                        .names
                        .add(new StatedNames.Name(
                                row.getInt(2), row.getString(3), row.getString(4), instant(row, 5), instant(row, 6))));
        each(
                NUMBERS,
                organisations,
                row -> held(held, row)
                        .numbers
                        .add(row.getString(2).equals("REGISTRATION") ? row.getString(3) : row.getString(2)));
        held.values().removeIf(Held::isAsStated);
        if (!held.isEmpty()) {
            tell(held.keySet());
        }
    }

    private void tell(Collection<Long> organisations) {
        Set<Long> untold = new TreeSet<>(organisations);
        each(WHOSE, organisations, row -> {
            untold.remove(row.getLong(1));
            faults.accept(LogFault.row(
                    LogFault.Kind.DATA_DISAGREES,
                    "organisation_name",
                    row.getObject(2, UUID.class),
                    row.getInt(3),
                    row.getString(4)));
        });
        untold.forEach(orphan ->
                faults.accept(LogFault.row(LogFault.Kind.DATA_DISAGREES, "organisation_name", null, null, null)));
    }

    private static void version(Held held, ResultSet row) throws SQLException {
        try {
            held.versions.add(new StatedNames.Version(
                    row.getInt(2), row.getTimestamp(3).toInstant(), RegisterJson.read(row.getString(4))));
        } catch (RuntimeException e) { // altered, and no body any more
            held.unreadable = true;
        }
    }

    private static Held held(Map<Long, Held> held, ResultSet row) throws SQLException {
        return Objects.requireNonNull(held.get(row.getLong(1)));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private void each(String sql, Collection<Long> organisations, Row reader) {
        jdbc.query(sql, ps -> new Chunk<>(ps, organisations).longs(Long::longValue), row -> {
            reader.read(row);
        });
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}

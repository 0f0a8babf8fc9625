package org.zhengxin.organisation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the names and numbers of all organisations anew from their versions (名称与号码重放), and has the index of names rebuilt. */
final class NamesRestore {
    private static final int PORTION = 1_000;

    private static final String VERSIONS = """
            select organisation_id, version, recorded_at, body from organisation_version
            where organisation_id in (
                select id from organisation where id > ? order by id limit ?)
            order by organisation_id, version
            """;

    private static final String NAMES = """
            insert into organisation_name (organisation_id, version, position, name, name_normal, known_from, known_until)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NUMBERS = """
            insert into organisation_identifier (type, value, organisation_id) values ('REGISTRATION', ?, ?)
            """;

    private final JdbcTemplate jdbc;

    NamesRestore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write() {
        Long last = 0L;
        while (last != null) {
            last = portion(last);
        }
        jdbc.update("update name_index_state set fingerprint = ''"); // the next look finds it outdated
    }

    /** Writes those of some organisations; returns the last one, or null if there was none. */
    private @Nullable Long portion(long after) {
        TreeMap<Long, List<StatedNames.Version>> versions = new TreeMap<>();
        jdbc.query(
                VERSIONS,
                row -> {
                    versions.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new StatedNames.Version(
                                    row.getInt(2),
                                    row.getTimestamp(3).toInstant(),
                                    RegisterJson.read(row.getString(4))));
                },
                after,
                PORTION);
        List<Object[]> names = new ArrayList<>();
        List<Object[]> numbers = new ArrayList<>();
        for (Map.Entry<Long, List<StatedNames.Version>> organisation : versions.entrySet()) {
            StatedNames stated = StatedNames.of(organisation.getValue());
            for (StatedNames.Name name : stated.names()) {
                names.add(new Object[] {
                    organisation.getKey(),
                    name.version(),
                    names.size(),
                    name.name(),
                    name.normal(),
                    at(name.from()),
                    at(name.until())
                });
            }
            stated.numbers().forEach(number -> numbers.add(new Object[] {number, organisation.getKey()}));
        }
        jdbc.batchUpdate(NAMES, names);
        jdbc.batchUpdate(NUMBERS, numbers);
        return versions.isEmpty() ? null : Objects.requireNonNull(versions.lastKey());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}

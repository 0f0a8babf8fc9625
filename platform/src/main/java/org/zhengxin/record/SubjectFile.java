package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.catalog.Channel;

/**
 * Reads everything that is held about an organisation (组织全部信息), for that organisation alone: on every channel, hidden
 * and sealed too. Whoever calls it has made sure who asks.
 */
@Service
public class SubjectFile {

    private static final String COLUMNS = RecordRows.COLUMNS + ", v.reason, "
            + Stream.of(Channel.values())
                    .filter(channel -> channel != Channel.PUBLIC)
                    .map(channel -> "v." + VersionColumns.from(channel) + ", v." + VersionColumns.until(channel))
                    .collect(Collectors.joining(", "));

    private static final String REACHES = Stream.of(Channel.values())
            .map(channel -> "(v.%1$s IS NOT NULL AND (v.%2$s IS NULL OR v.%2$s >= :today))"
                    .formatted(VersionColumns.from(channel), VersionColumns.until(channel)))
            .collect(Collectors.joining(" OR "));

    /** What waits for somebody has no days yet, and is not over; what ended while it waited is. */
    private static final String STATE =
            """
            CASE WHEN %s THEN 'PUBLIC'
                 WHEN %s OR (v.hidden_because IN ('AWAITING_RELEASE', 'SUBJECT_PROVISIONAL')
                             AND v.change NOT IN ('%s')) THEN 'HELD'
                 ELSE 'SEALED' END""".formatted(PublicCondition.TODAY, REACHES, String.join("', '", Change.closing()));

    private static final String CURRENT = """
             FROM record r
             JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                           AND v.version = r.current_version
             WHERE r.organisation_id = ANY (:group)
            """;

    private final JdbcClient jdbc;
    private final RecordReader reader;

    SubjectFile(JdbcClient jdbc, RecordReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Counts the records of a group of merged organisations by where they stand. */
    public Map<HeldState, Integer> counts(Collection<Long> group) {
        Map<HeldState, Integer> counts = new EnumMap<>(HeldState.class);
        asked(
                        "SELECT state, count(*) AS records FROM (SELECT " + STATE + " AS state" + CURRENT
                                + ") s GROUP BY state",
                        group)
                .query(row -> {
                    counts.put(HeldState.valueOf(row.getString("state")), row.getInt("records"));
                });
        return counts;
    }

    /** Returns current versions, latest decision first: of one state and kind, or of all. */
    public List<HeldVersion> page(
            Collection<Long> group,
            @Nullable HeldState state,
            @Nullable String kind,
            RecordReader.@Nullable Place after,
            int limit) {
        return asked("SELECT * FROM (SELECT " + COLUMNS + ", " + STATE + " AS state" + CURRENT + """
                  AND (:kind::text IS NULL OR r.kind = :kind)
                  AND (:day::date IS NULL OR (v.decided_on, v.record_id) < (:day, :record))) v
                WHERE :state::text IS NULL OR state = :state
                ORDER BY decided_on DESC, record_id DESC LIMIT :limit""", group)
                .param("kind", kind)
                .param("state", state == null ? null : state.name())
                .param("day", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId())
                .param("limit", limit)
                .query(SubjectFile::read)
                .list();
    }

    /** Returns all versions of some records of a group, record by record, the first version first. */
    public List<HeldVersion> versions(Collection<Long> group, Collection<UUID> records) {
        return asked("SELECT " + COLUMNS + ", " + STATE + """
                 AS state FROM version v
                WHERE v.organisation_id = ANY (:group) AND v.record_id = ANY (:records)
                ORDER BY v.record_id, v.version""", group)
                .param("records", records.toArray(UUID[]::new))
                .query(SubjectFile::read)
                .list();
    }

    /** Returns the versions that were recorded after a moment, the latest first. */
    public List<HeldVersion> since(Collection<Long> group, Instant moment, int limit) {
        return asked("SELECT " + COLUMNS + ", " + STATE + """
                 AS state FROM version v
                WHERE v.organisation_id = ANY (:group) AND v.recorded_at > :since
                ORDER BY v.recorded_at DESC, v.record_id, v.version DESC LIMIT :limit""", group)
                .param("since", Timestamp.from(moment))
                .param("limit", limit)
                .query(SubjectFile::read)
                .list();
    }

    /** Returns the current versions whose last public day lies between two days, the earliest first. */
    public List<HeldVersion> ending(Collection<Long> group, LocalDate from, LocalDate until, int limit) {
        return asked("SELECT " + COLUMNS + ", " + STATE + " AS state" + CURRENT + """
                  AND v.public_until BETWEEN :from AND :until
                ORDER BY v.public_until, v.record_id LIMIT :limit""", group)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .param("limit", limit)
                .query(SubjectFile::read)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<Long> group) {
        return jdbc.sql(sql).param("group", group.toArray(Long[]::new)).param("today", Date.valueOf(reader.today()));
    }

    private static HeldVersion read(ResultSet row, int number) throws SQLException {
        Map<Channel, DayRange> days = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            days.put(channel, VersionColumns.days(row, channel));
        }
        return new HeldVersion(
                RecordRows.read(row, number), days, row.getString("reason"), HeldState.valueOf(row.getString("state")));
    }
}

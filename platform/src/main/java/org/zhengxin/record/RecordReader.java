package org.zhengxin.record;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads credit files (信用档案查询). Whether something is visible is decided here, by comparing days, and nowhere else: no
 * job makes anything appear or disappear.
 */
@Service
public class RecordReader {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A place in a list that runs from the latest decision to the earliest.
     *
     * @param decidedOn day of the last decision shown
     * @param recordId its record
     */
    public record Place(LocalDate decidedOn, UUID recordId) {}

    /** Returns the public records of a group of merged organisations, of one kind or of all, latest decision first. */
    public List<RecordView> publicOf(Collection<Long> group, @Nullable String kind, @Nullable Place after, int limit) {
        return jdbc.sql("SELECT " + RecordRows.COLUMNS + """

                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.organisation_id = ANY (:group)
                  AND (:kind::text IS NULL OR r.kind = :kind)
                  AND """ + PublicCondition.TODAY + """

                  AND (:day::date IS NULL OR (v.decided_on, v.record_id) < (:day, :record))
                ORDER BY v.decided_on DESC, v.record_id DESC
                LIMIT :limit
                """)
                .param("group", group.toArray(Long[]::new))
                .param("kind", kind)
                .param("today", Date.valueOf(today()))
                .param("day", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId())
                .param("limit", limit)
                .query(RecordRows::read)
                .list();
    }

    /** Returns the latest public records of a kind in the whole register. */
    public List<RecordView> latest(String kind, @Nullable Place after, int limit) {
        return jdbc.sql("SELECT " + RecordRows.COLUMNS + """

                FROM version v
                JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                             AND r.current_version = v.version
                WHERE v.kind = :kind
                  AND """ + PublicCondition.TODAY + """

                  AND (:day::date IS NULL OR (v.decided_on, v.record_id) < (:day, :record))
                ORDER BY v.decided_on DESC, v.record_id DESC
                LIMIT :limit
                """)
                .param("kind", kind)
                .param("today", Date.valueOf(today()))
                .param("day", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId())
                .param("limit", limit)
                .query(RecordRows::read)
                .list();
    }

    /** Finds the current version of a record if it is public today. */
    public Optional<RecordView> findPublic(UUID record) {
        return jdbc.sql("SELECT " + RecordRows.COLUMNS + """

                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.id = :record
                  AND """ + PublicCondition.TODAY + """

                """)
                .param("record", record)
                .param("today", Date.valueOf(today()))
                .query(RecordRows::read)
                .optional();
    }

    /** Returns the moment in which a day ends in Shanghai. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    /**
     * Returns what was public about a group of organisations at the end of a day: of each record the version that was
     * then current, if that day was one of its public days; latest decision first. Of one that was erased since then its
     * id and days are left.
     */
    public List<RecordView> publicAsOf(Collection<Long> group, LocalDate day, @Nullable Place after, int limit) {
        return jdbc.sql("SELECT " + RecordRows.COLUMNS + """

                FROM (SELECT DISTINCT ON (organisation_id, record_id) *
                      FROM version
                      WHERE organisation_id = ANY (:group) AND recorded_at < :end
                      ORDER BY organisation_id, record_id, version DESC) v
                WHERE """ + PublicCondition.AS_OF + """

                  AND (:decided::date IS NULL OR (v.decided_on, v.record_id) < (:decided, :record))
                ORDER BY v.decided_on DESC, v.record_id DESC
                LIMIT :limit
                """)
                .param("group", group.toArray(Long[]::new))
                .param("end", Timestamp.from(endOf(day)))
                .param("day", Date.valueOf(day))
                .param("decided", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId())
                .param("limit", limit)
                .query(RecordRows::read)
                .list();
    }

    /** Returns those of some records that have been erased since. */
    public Set<UUID> erased(Collection<RecordView> versions) {
        return Set.copyOf(jdbc.sql("""
                SELECT DISTINCT record_id FROM version
                WHERE organisation_id = ANY (?) AND record_id = ANY (?) AND change = 'ERASED'
                """)
                .param(versions.stream().map(RecordView::organisationId).toArray(Long[]::new))
                .param(versions.stream().map(RecordView::recordId).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Returns the codes of the kinds that are not shown today because not all their records bear the rule in force. */
    public List<String> withheldKinds() {
        return jdbc
                .sql(PublicCondition.WITHHELD + " ORDER BY kind")
                .param("today", Date.valueOf(today()))
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Returns today in Shanghai, by the injected clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}

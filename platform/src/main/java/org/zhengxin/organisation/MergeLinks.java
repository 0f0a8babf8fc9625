package org.zhengxin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhengxin.ledger.Ledger;

/** Reads and writes merge links (合并关系), one at a time. */
@Component
class MergeLinks {
    private static final String SELECT = """
            select l.id, l.retired_id, l.surviving_id, r.code, s.code, l.from_on, l.reason, l.recorded_at, l.ended_at,
                l.ended_reason
            from organisation_link l
            join organisation r on r.id = l.retired_id
            join organisation s on s.id = l.surviving_id
            """;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final LinkEntries log;

    MergeLinks(JdbcTemplate jdbc, Ledger ledger, LinkEntries log) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.log = log;
    }

    Optional<Stored> find(long id) {
        return jdbc.query(SELECT + "where l.id = ?", MergeLinks::read, id).stream()
                .findFirst();
    }

    Optional<Stored> inForceFor(long retiredId) {
        return jdbc
                .query(SELECT + "where l.retired_id = ? and l.ended_at is null", MergeLinks::read, retiredId)
                .stream()
                .findFirst();
    }

    List<Stored> inForceWith(long id) {
        return jdbc.query(
                SELECT + "where ? in (l.retired_id, l.surviving_id) and l.ended_at is null order by l.id desc",
                MergeLinks::read,
                id);
    }

    /** Returns links, the latest first. */
    List<Stored> before(long id, int limit) {
        return jdbc.query(SELECT + "where l.id < ? order by l.id desc limit ?", MergeLinks::read, id, limit);
    }

    /** Opens a link and returns it; both organisations, which the caller has locked, are marked as ones that links name. */
    Stored open(long retiredId, long survivingId, LocalDate from, String reason, String actor, Instant now) {
        jdbc.update("update organisation set linked = true where id in (?, ?) and not linked", retiredId, survivingId);
        long id = Objects.requireNonNull(
                jdbc.queryForObject("""
                insert into organisation_link (retired_id, surviving_id, from_on, reason, actor, recorded_at)
                values (?, ?, ?, ?, ?, ?) returning id
                """, Long.class, retiredId, survivingId, from, reason, actor, at(now)));
        log.enter(ledger.append(), id);
        return find(id).orElseThrow();
    }

    Stored end(long id, String reason, String actor, Instant now) {
        jdbc.update(
                "update organisation_link set ended_at = ?, ended_by = ?, ended_reason = ? where id = ?",
                at(now),
                actor,
                reason,
                id);
        log.enter(ledger.append(), id);
        return find(id).orElseThrow();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        MergeLink link = new MergeLink(
                row.getLong(1),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                instant(row.getTimestamp(9)),
                row.getString(10));
        return new Stored(row.getLong(2), row.getLong(3), link);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A link with the keys of its organisations. */
    record Stored(long retiredId, long survivingId, MergeLink link) {
        boolean isEnded() {
            return link.endedAt() != null;
        }
    }
}

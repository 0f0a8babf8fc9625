package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.LogEntry;
import org.zhengxin.ledger.LogSource;
import org.zhengxin.ledger.PublishedLog;

/**
 * What changed for those who keep copies of what is public (变更订阅), registered recipients of adverse records too: in the
 * order of the log, without
 * loss, and beside it the records whose last public day has passed, about which the log says nothing. Of a record that
 * is not public now only its id is told.
 */
@Service
public class PublicChanges {
    private static final int PORTION = 1_000;
    private static final int MOST_LOOKED_AT = 20_000;

    private static final String CHANGED = """
            SELECT v.record_id, v.version, v.kind, o.code, c.public_from, c.public_until, %s AS shown,
                   c.reason, n.public_until AS notice_until,
                   EXISTS (SELECT 1 FROM objection_mark m
                           WHERE m.record_id = v.record_id AND m.upheld
                             AND v.version > m.opened_version AND v.version <= m.closed_version) AS after_objection
            FROM unnest(:ids::uuid[], :versions::int[]) AS k(id, version)
            JOIN record r ON r.id = k.id
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id AND v.version = k.version
            JOIN version c ON c.organisation_id = r.organisation_id AND c.record_id = r.id
                          AND c.version = r.current_version
            LEFT JOIN version p ON p.organisation_id = v.organisation_id AND p.record_id = v.record_id
                               AND p.version = v.version - 1
            JOIN organisation o ON o.id = r.organisation_id
            LEFT JOIN annulment_notice n ON n.organisation_id = c.organisation_id AND n.record_id = c.record_id
                                        AND c.change = 'ANNULLED' AND :today BETWEEN n.public_from AND n.public_until
            WHERE v.kind = ANY (:kinds) AND (v.public_from IS NOT NULL OR p.public_from IS NOT NULL)
            """.formatted(PublicCondition.TODAY.replace("v.", "c."));

    /** Holds if a version of the record {@code v} was current on one of its own public days: others were never shown. */
    private static final String WAS_SHOWN = """
            EXISTS (
                SELECT 1 FROM version e
                LEFT JOIN version n ON n.organisation_id = e.organisation_id AND n.record_id = e.record_id
                                   AND n.version = e.version + 1
                WHERE e.organisation_id = v.organisation_id AND e.record_id = v.record_id
                  AND e.public_from <= coalesce((n.recorded_at AT TIME ZONE 'Asia/Shanghai')::date, :today)
                  AND (e.public_until IS NULL
                       OR e.public_until >= (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date))""";

    private static final String ENDED = """
            SELECT v.record_id, v.public_until
            FROM version v
            JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                         AND r.current_version = v.version
            WHERE (v.public_until, v.record_id) > (:day, :record) AND v.public_until < :today
              AND v.kind = ANY (:kinds) AND %s
            ORDER BY v.public_until, v.record_id
            LIMIT :limit
            """.formatted(WAS_SHOWN);

    private final JdbcClient jdbc;
    private final PublishedLog log;
    private final Catalogue catalogue;
    private final RecordReader reader;

    PublicChanges(JdbcClient jdbc, PublishedLog log, Catalogue catalogue, RecordReader reader) {
        this.jdbc = jdbc;
        this.log = log;
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /**
     * A change (变更).
     *
     * @param index its place in the log
     * @param id of the record
     * @param version that was entered
     * @param now what the record shows today; null if it is not public today
     * @param notice that it was annulled; null if no notice about that is public today
     * @param afterObjection whether what it says instead follows from an objection that was upheld: copies of earlier
     *     versions were wrong
     */
    public record Change(
            long index,
            UUID id,
            int version,
            Instant recordedAt,
            @Nullable Now now,
            @Nullable Notice notice,
            boolean afterObjection) {}

    /**
     * That a record was taken down because its decision did not stand (撤销公示).
     *
     * @param reason by what; null if its provider sent nothing but the state
     * @param until the last day of the notice
     */
    public record Notice(@Nullable EndReason reason, LocalDate until) {}

    private record Told(@Nullable Now now, @Nullable Notice notice, boolean afterObjection) {}

    /** What a record shows today (现况). */
    public record Now(
            String kind,
            String organisation,
            LocalDate publicFrom,
            @Nullable LocalDate publicUntil) {}

    /**
     * Changes one after another.
     *
     * @param upTo index of the last entry that was looked at; the one asked about if there was none after it
     * @param more whether entries after that are waiting
     */
    public record Page(List<Change> changes, long upTo, boolean more) {}

    /** A record whose last public day has passed (到期). */
    public record Ended(UUID id, LocalDate lastDay) {}

    /** Whose changes are told (接收范围). */
    public enum Audience {
        /** Everyone: not those of adverse records. */
        EVERYONE,
        /** Registered recipients, who confirm removals: all. */
        RECIPIENTS
    }

    /** Returns the changes after an index of the log, -1 for all. */
    public Page after(long index, int limit, Audience audience) {
        List<Change> changes = new ArrayList<>();
        long upTo = index;
        for (int looked = 0; looked < MOST_LOOKED_AT && changes.size() < limit; ) {
            List<LogEntry> entries = log.entries(upTo + 1, PORTION);
            if (entries.isEmpty()) {
                return new Page(changes, upTo, false);
            }
            looked += entries.size();
            upTo = take(entries, changes, limit, audience);
        }
        return new Page(changes, upTo, !log.entries(upTo + 1, 1).isEmpty());
    }

    /** Returns the records whose last public day lies after a place, and before today, and that were public. */
    public List<Ended> ended(LocalDate day, UUID after, int limit, Audience audience) {
        return jdbc.sql(ENDED)
                .param("day", Date.valueOf(day))
                .param("record", after)
                .param("today", Date.valueOf(reader.today()))
                .param("kinds", kinds(audience))
                .param("limit", limit)
                .query((row, n) ->
                        new Ended(row.getObject(1, UUID.class), row.getObject("public_until", LocalDate.class)))
                .list();
    }

    /** Takes what is to be told of some entries; returns the index of the last one that was looked at. */
    private long take(List<LogEntry> entries, List<Change> changes, int limit, Audience audience) {
        Map<LogSource.Key, Told> told = told(entries, audience);
        for (LogEntry entry : entries) {
            LogSource.Key key =
                    new LogSource.Key(entry.leaf().id(), entry.leaf().version());
            Told about = entry.leaf().type() == EntryType.RECORD ? told.get(key) : null;
            if (about != null) {
                changes.add(new Change(
                        entry.index(),
                        key.id(),
                        key.version(),
                        entry.recordedAt(),
                        about.now(),
                        about.notice(),
                        about.afterObjection()));
                if (changes.size() == limit) {
                    return entry.index();
                }
            }
        }
        return entries.getLast().index();
    }

    private Map<LogSource.Key, Told> told(List<LogEntry> entries, Audience audience) {
        List<LogEntry> records = entries.stream()
                .filter(entry -> entry.leaf().type() == EntryType.RECORD)
                .toList();
        Map<LogSource.Key, Told> told = new HashMap<>();
        jdbc.sql(CHANGED)
                .param("ids", records.stream().map(entry -> entry.leaf().id()).toArray(UUID[]::new))
                .param(
                        "versions",
                        records.stream().map(entry -> entry.leaf().version()).toArray(Integer[]::new))
                .param("kinds", kinds(audience))
                .param("today", Date.valueOf(reader.today()))
                .query(row -> {
                    told.put(
                            new LogSource.Key(row.getObject("record_id", UUID.class), row.getInt("version")),
                            new Told(
                                    row.getBoolean("shown") ? now(row) : null,
                                    notice(row),
                                    row.getBoolean("after_objection")));
                });
        return told;
    }

    private static @Nullable Notice notice(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("notice_until", LocalDate.class);
        return until == null
                ? null
                : new Notice(EndReason.read(row.getString("reason")).orElse(null), until);
    }

    private static Now now(ResultSet row) throws SQLException {
        return new Now(
                row.getString("kind"),
                row.getString("code"),
                row.getObject("public_from", LocalDate.class),
                row.getObject("public_until", LocalDate.class));
    }

    private String[] kinds(Audience audience) {
        return catalogue.kinds().stream()
                .filter(kind -> audience == Audience.RECIPIENTS || !kind.adverse())
                .map(Kind::code)
                .toArray(String[]::new);
    }
}

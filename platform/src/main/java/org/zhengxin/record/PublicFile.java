package org.zhengxin.record;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.record.RecordReader.Place;

/**
 * Reads the public part of credit files in the order of an organisation's page (信用档案公示部分): kind by kind, latest
 * decision first, at a cost that depends on what is shown and not on how much there is.
 */
@Service
public class PublicFile {
    /** The current versions of a kind that are public today; reads the index alone until one is to be shown. */
    private static final String OF_ONE = """
            SELECT c.organisation_id, c.record_id, c.version, c.decided_on
            FROM version c
            JOIN record r ON r.organisation_id = c.organisation_id AND r.id = c.record_id
                         AND r.current_version = c.version
            WHERE c.organisation_id = member.id AND c.kind = asked.kind
              AND %s
              AND (:day::date IS NULL OR (c.decided_on, c.record_id) < (:day, :record))
            ORDER BY c.decided_on DESC, c.record_id DESC
            LIMIT :limit
            """.formatted(PublicCondition.TODAY.replace("v.", "c."));

    private static final String LATEST = """
            FROM unnest(:kinds) AS asked (kind)
            CROSS JOIN LATERAL (
                SELECT one.* FROM unnest(:group) AS member (id) CROSS JOIN LATERAL (%s) one
                ORDER BY one.decided_on DESC, one.record_id DESC
                LIMIT :limit) found
            JOIN version v ON v.organisation_id = found.organisation_id AND v.record_id = found.record_id
                          AND v.version = found.version
            """.formatted(OF_ONE);

    private static final String CARDS =
            "SELECT " + RecordRows.COLUMNS + "\n" + LATEST + "ORDER BY v.decided_on DESC, v.record_id DESC";

    private static final String COUNTS = """
            SELECT v.kind, count(*) AS shown,
                   count(*) FILTER (WHERE v.status <> 'ENDED'
                     AND (v.valid_from IS NULL OR v.valid_from <= :today)
                     AND (v.valid_until IS NULL OR v.valid_until >= :today)) AS in_force,
                   count(*) FILTER (WHERE v.status <> 'ENDED'
                     AND (v.valid_from IS NULL OR v.valid_from <= :today)
                     AND v.valid_until BETWEEN :today AND :soon) AS expiring
            """ + LATEST + "GROUP BY v.kind";

    private final JdbcClient jdbc;
    private final RecordReader reader;

    PublicFile(JdbcClient jdbc, RecordReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * How many records of a kind are public today (条数).
     *
     * @param shown all of them, counted no further than asked
     * @param inForce those whose act is in force
     * @param expiring those in force that end soon
     */
    public record Count(String kind, int shown, int inForce, int expiring) {}

    /** Returns the latest public records of each kind, at most {@code each} of one, all in one order. */
    public List<RecordView> latestOfEach(Collection<Long> group, Collection<String> kinds, int each) {
        return cards(group, kinds, null, each);
    }

    /** Returns the public records of one kind after a place. */
    public List<RecordView> page(Collection<Long> group, String kind, @Nullable Place after, int limit) {
        return cards(group, List.of(kind), after, limit);
    }

    /**
     * Counts the public records of kinds.
     *
     * @param soon the last day that still counts as ending soon
     * @param most how far a kind is counted
     */
    public List<Count> counts(Collection<Long> group, Collection<String> kinds, LocalDate soon, int most) {
        return asked(COUNTS, group, kinds, null, most)
                .param("soon", Date.valueOf(soon))
                .query((row, number) -> new Count(
                        row.getString("kind"), row.getInt("shown"), row.getInt("in_force"), row.getInt("expiring")))
                .list();
    }

    private List<RecordView> cards(Collection<Long> group, Collection<String> kinds, @Nullable Place after, int limit) {
        return asked(CARDS, group, kinds, after, limit).query(RecordRows::read).list();
    }

    private JdbcClient.StatementSpec asked(
            String sql, Collection<Long> group, Collection<String> kinds, @Nullable Place after, int limit) {
        return jdbc.sql(sql)
                .param("group", group.toArray(Long[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("today", Date.valueOf(reader.today()))
                .param("day", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId())
                .param("limit", limit);
    }
}

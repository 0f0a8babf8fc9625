package org.zhengxin.record;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads publicity lists (公示列表): the public records of one kind, latest decision first, narrowed by the day of
 * decision, the authority and the organisation's region.
 *
 * <p>A page looks at a bounded stretch of the list, so that a rare combination costs no more than a common one. It may
 * hold few records or none and still have a next page.
 */
@Service
public class PublicList {
    private static final int STRETCH = 5_000;

    private static final String OF_KIND = """
            v.kind = :kind
              AND (:from::date IS NULL OR v.decided_on >= :from)
              AND (:until::date IS NULL OR v.decided_on <= :until)
              AND (:day::date IS NULL OR (v.decided_on, v.record_id) < (:day, :record))
            """;

    private static final String END_OF_STRETCH =
            "SELECT v.decided_on, v.record_id FROM version v WHERE " + OF_KIND + """
            ORDER BY v.decided_on DESC, v.record_id DESC
            OFFSET :stretch LIMIT 1
            """;

    /** The region is the organisation's of today; a merged one counts where it was registered. */
    private static final String RECORDS =
            "SELECT o.code, o.name, " + RecordRows.COLUMNS + """

            FROM version v
            JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                         AND r.current_version = v.version
            JOIN organisation o ON o.id = v.organisation_id
            WHERE """ + " " + OF_KIND + """
              AND (:endDay::date IS NULL OR (v.decided_on, v.record_id) >= (:endDay, :endRecord))
              AND %s
              AND (:authority::text IS NULL OR v.authority_key = :authority)
              AND (:regions::text[] IS NULL OR o.region = ANY (:regions::text[]))
            ORDER BY v.decided_on DESC, v.record_id DESC
            LIMIT :limit
            """.formatted(PublicCondition.TODAY);

    private final JdbcClient jdbc;
    private final RecordReader reader;

    PublicList(JdbcClient jdbc, RecordReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * A public record with the organisation that it is about.
     *
     * @param code the organisation's unified social credit code
     * @param name its current name
     */
    public record Line(RecordView record, String code, String name) {}

    /**
     * One page of a list.
     *
     * @param lines what stands on it
     * @param next where the list goes on, or null at its end
     */
    public record Page(List<Line> lines, RecordReader.@Nullable Place next) {}

    /** Returns the page after a place. */
    public Page page(ListQuery query, RecordReader.@Nullable Place after, int limit) {
        RecordReader.Place end = asked(END_OF_STRETCH, query, after)
                .param("stretch", STRETCH)
                .query((row, number) -> new RecordReader.Place(
                        row.getObject("decided_on", LocalDate.class), row.getObject("record_id", UUID.class)))
                .optional()
                .orElse(null);
        List<Line> found = asked(RECORDS, query, after)
                .param("endDay", end == null ? null : Date.valueOf(end.decidedOn()))
                .param("endRecord", end == null ? null : end.recordId())
                .param("today", Date.valueOf(reader.today()))
                .param("authority", query.authorityKey())
                .param(
                        "regions",
                        query.regions() == null ? null : query.regions().toArray(String[]::new))
                .param("limit", limit + 1)
                .query((row, number) ->
                        new Line(RecordRows.read(row, number), row.getString("code"), row.getString("name")))
                .list();
        if (found.size() <= limit) {
            return new Page(found, end);
        }
        RecordView last = found.get(limit - 1).record();
        return new Page(found.subList(0, limit), new RecordReader.Place(last.decidedOn(), last.recordId()));
    }

    private JdbcClient.StatementSpec asked(String sql, ListQuery query, RecordReader.@Nullable Place after) {
        return jdbc.sql(sql)
                .param("kind", query.kind())
                .param("from", query.from() == null ? null : Date.valueOf(query.from()))
                .param("until", query.until() == null ? null : Date.valueOf(query.until()))
                .param("day", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId());
    }
}

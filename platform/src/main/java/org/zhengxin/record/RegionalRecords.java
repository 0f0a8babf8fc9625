package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.record.RecordReader.Place;

/**
 * Reads the latest public records about the organisations of a region (区域公示). The work is bounded: one question looks
 * at so many decisions of the kind and no more, and says where to go on if it found less than a page.
 */
@Service
public class RegionalRecords {

    private static final int WINDOW = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    RegionalRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A public record with the organisation that it is about.
     *
     * @param code the organisation's unified social credit code
     * @param name its current name
     */
    public record Line(RecordView record, String code, String name) {}

    /**
     * Records, latest decision first.
     *
     * @param next where to go on; null if there is nothing further
     */
    public record Lines(List<Line> items, @Nullable Place next) {

        public Lines {
            items = List.copyOf(items);
        }
    }

    /** Returns up to {@code limit} records after a place. */
    public Lines latest(String kind, List<String> regions, @Nullable Place after, int limit) {
        List<Line> found = question(SELECT, kind, after)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("regions", regions.toArray(String[]::new))
                .param("limit", limit + 1)
                .query(RegionalRecords::line)
                .list();
        if (found.size() > limit) {
            List<Line> items = found.subList(0, limit);
            RecordView last = items.getLast().record();
            return new Lines(items, new Place(last.decidedOn(), last.recordId()));
        }
        return new Lines(found, endOfWindow(kind, after).orElse(null));
    }

    private Optional<Place> endOfWindow(String kind, @Nullable Place after) {
        return question(NEWEST + " SELECT * FROM newest OFFSET :window - 1", kind, after)
                .query((row, number) ->
                        new Place(row.getObject("decided_on", LocalDate.class), row.getObject("record_id", UUID.class)))
                .optional();
    }

    private JdbcClient.StatementSpec question(String sql, String kind, @Nullable Place after) {
        return jdbc.sql(sql)
                .param("kind", kind)
                .param("day", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId())
                .param("window", WINDOW);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(RecordRows.read(row, number), row.getString("code"), row.getString("name"));
    }

    private static final String NEWEST = """
            WITH newest AS MATERIALIZED (
                SELECT v.organisation_id, v.record_id, v.version, v.decided_on
                FROM version v
                WHERE v.kind = :kind
                  AND (:day::date IS NULL OR (v.decided_on, v.record_id) < (:day, :record))
                ORDER BY v.decided_on DESC, v.record_id DESC
                LIMIT :window)
            """;

    private static final String SELECT =
            NEWEST + "SELECT o.code, o.name, " + RecordRows.COLUMNS + """

            FROM newest n
            JOIN version v ON v.organisation_id = n.organisation_id AND v.record_id = n.record_id
                          AND v.version = n.version
            JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                         AND r.current_version = v.version
            JOIN organisation o ON o.id = v.organisation_id
            WHERE o.region = ANY (:regions)
              AND %s
            ORDER BY v.decided_on DESC, v.record_id DESC
            LIMIT :limit
            """.formatted(PublicCondition.TODAY);
}

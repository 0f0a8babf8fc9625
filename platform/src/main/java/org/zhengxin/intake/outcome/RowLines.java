package org.zhengxin.intake.outcome;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.intake.check.Findings;

/**
 * Reads the outcomes of a batch's rows in the order of the file (行结果查询): accepted and updated ones from the versions
 * that they wrote, unchanged ones from their ranges, the others from their own lines.
 */
@Repository
public class RowLines {
    private final JdbcClient jdbc;
    private final BatchSheets sheets;

    RowLines(JdbcClient jdbc, BatchSheets sheets) {
        this.jdbc = jdbc;
        this.sheets = sheets;
    }

    /**
     * A place in a batch.
     *
     * @param sheet the sheet's place, from 1
     * @param row the row's number
     */
    public record Place(int sheet, int row) {
        /** The place before all rows. */
        public static final Place START = new Place(0, 0);
    }

    /** A row with its place. */
    public record Placed(Place place, RowLine line) {}

    /** Returns up to {@code limit} rows after a place, of one outcome or of all. */
    public List<Placed> after(UUID batch, @Nullable RowOutcome outcome, Place after, int limit) {
        return after(batch, outcome, null, after, limit);
    }

    /** Returns up to {@code limit} rows after a place, of one outcome or of all, with one code or with any. */
    public List<Placed> after(UUID batch, @Nullable RowOutcome outcome, @Nullable String code, Place after, int limit) {
        Map<Integer, String> names = sheets.of(batch).stream()
                .collect(Collectors.toMap(BatchSheets.BatchSheet::sheet, BatchSheets.BatchSheet::name));
        return jdbc.sql("""
                WITH filed AS (
                    SELECT v.batch_sheet AS sheet, v.batch_row AS row,
                           CASE WHEN v.version = 1 THEN 'ACCEPTED' ELSE 'UPDATED' END AS outcome,
                           coalesce(v.warnings, '{}') AS codes, v.record_id, v.severity,
                           coalesce(v.public_from, l.public_from) AS public_from,
                           coalesce(v.public_until, l.public_until) AS public_until,
                           CASE WHEN l.record_id IS NULL THEN v.hidden_because ELSE l.hidden_because END AS hidden_because
                    FROM version v
                    LEFT JOIN LATERAL (SELECT e.* FROM version e
                                       WHERE e.organisation_id = v.organisation_id AND e.record_id = v.record_id
                                         AND e.version > v.version AND e.change = 'RELEASED' AND e.digest = v.digest
                                       ORDER BY e.version LIMIT 1) l ON v.hidden_because = 'AWAITING_RELEASE'
                    WHERE v.batch_id = :batch AND (v.batch_sheet, v.batch_row) > (:sheet, :row)
                      AND (:outcome::text IS NULL OR :outcome = CASE WHEN v.version = 1 THEN 'ACCEPTED' ELSE 'UPDATED' END)
                      AND (:code::text IS NULL OR EXISTS (SELECT 1 FROM unnest(v.warnings) AS m WHERE split_part(m, ':', 1) = :code))
                    ORDER BY 1, 2 LIMIT :limit
                ), registered AS (
                    SELECT o.batch_sheet::smallint, o.batch_row,
                           CASE WHEN o.version = 1 THEN 'ACCEPTED' ELSE 'UPDATED' END,
                           '{}'::text[], NULL::uuid, NULL::text, NULL::date, NULL::date, NULL::text
                    FROM organisation_version o
                    WHERE o.batch_id = :batch AND o.origin = 'REGISTRATION'
                      AND (o.batch_sheet::smallint, o.batch_row) > (:sheet, :row)
                      AND :code::text IS NULL
                      AND (:outcome::text IS NULL OR :outcome = CASE WHEN o.version = 1 THEN 'ACCEPTED' ELSE 'UPDATED' END)
                    ORDER BY 1, 2 LIMIT :limit
                ), lines AS (
                    SELECT b.sheet, b.row, b.outcome, b.codes, b.record_id, b.severity,
                           b.public_from, b.public_until, b.hidden_because
                    FROM batch_row b
                    WHERE b.batch_id = :batch AND (b.sheet, b.row) > (:sheet, :row)
                      AND (:outcome::text IS NULL OR b.outcome = :outcome)
                      AND (b.decision IS NULL OR b.outcome NOT IN ('ACCEPTED', 'UPDATED'))
                      AND (:code::text IS NULL OR EXISTS (SELECT 1 FROM unnest(b.codes) AS m WHERE split_part(m, ':', 1) = :code))
                    ORDER BY 1, 2 LIMIT :limit
                ), unchanged AS (
                    SELECT u.sheet, r.row, 'UNCHANGED', u.codes, NULL::uuid, NULL::text,
                           NULL::date, NULL::date, NULL::text
                    FROM (SELECT * FROM batch_unchanged
                          WHERE batch_id = :batch AND (sheet, row_to) > (:sheet, :row)
                            AND coalesce(:outcome, 'UNCHANGED') = 'UNCHANGED'
                            AND (:code::text IS NULL OR EXISTS (SELECT 1 FROM unnest(codes) AS m WHERE split_part(m, ':', 1) = :code))
                          ORDER BY sheet, row_from LIMIT :limit) u
                    CROSS JOIN LATERAL generate_series(
                        CASE WHEN u.sheet = :sheet THEN greatest(u.row_from, :row + 1) ELSE u.row_from END,
                        least(u.row_to, CASE WHEN u.sheet = :sheet THEN greatest(u.row_from, :row + 1)
                                             ELSE u.row_from END + :limit)) AS r(row)
                    ORDER BY 1, 2 LIMIT :limit
                )
                SELECT * FROM filed UNION ALL SELECT * FROM registered
                UNION ALL SELECT * FROM lines UNION ALL SELECT * FROM unchanged
                ORDER BY 1, 2 LIMIT :limit
                """)
                .param("batch", batch)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("code", code)
                .param("sheet", after.sheet())
                .param("row", after.row())
                .param("limit", limit)
                .query((row, n) -> placed(row, names))
                .list();
    }

    private static Placed placed(ResultSet row, Map<Integer, String> names) throws SQLException {
        Place place = new Place(row.getInt("sheet"), row.getInt("row"));
        Array array = row.getArray("codes");
        List<String> marks = List.of((String[]) array.getArray());
        return new Placed(
                place,
                new RowLine(
                        place.row(),
                        names.getOrDefault(place.sheet(), ""),
                        RowOutcome.valueOf(row.getString("outcome")),
                        distinct(marks, Findings::codeOf),
                        distinct(marks, Findings::fieldOf),
                        row.getObject("record_id", UUID.class),
                        row.getString("severity"),
                        row.getObject("public_from", LocalDate.class),
                        row.getObject("public_until", LocalDate.class),
                        row.getString("hidden_because")));
    }

    private static List<String> distinct(List<String> marks, Function<String, @Nullable String> part) {
        Stream<@Nullable String> parts = marks.stream().map(part);
        return parts.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}

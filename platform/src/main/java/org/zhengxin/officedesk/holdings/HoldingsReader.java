package org.zhengxin.officedesk.holdings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Cursor;

/** Lists the rows that wait (待核行清单), those that wait longest first, which are overdue first. */
@Component
class HoldingsReader {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int CURSOR_PARTS = 4;

    private final JdbcClient jdbc;

    HoldingsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a row stands: its batch, the sheet's place and the row's number. */
    record Place(UUID batch, int sheet, int row) {
        String address() {
            return "/desk/holdings/" + batch + "/" + sheet + "/" + row;
        }
    }

    /**
     * A row that waits.
     *
     * @param code of the organisation that it names, if the register has it
     */
    record Holding(
            Place place,
            long agencyId,
            Instant receivedAt,
            @Nullable String kind,
            List<String> codes,
            @Nullable Long organisation,
            @Nullable String code,
            @Nullable String name) {

        LocalDate receivedOn() {
            return LocalDate.ofInstant(receivedAt, SHANGHAI);
        }

        Cursor cursor() {
            return Cursor.of(
                    receivedAt.toString(),
                    place.batch().toString(),
                    Integer.toString(place.sheet()),
                    Integer.toString(place.row()));
        }
    }

    /** Returns rows of some agencies after a place of the list. */
    List<Holding> after(@Nullable String cursor, Collection<Long> agencies, int limit) {
        Cursor after = Cursor.read(cursor, CURSOR_PARTS).orElse(null);
        try {
            return jdbc.sql("""
                    SELECT r.batch_id, r.sheet, r.row, b.agency_id, r.received_at, s.kind, r.codes, r.organisation_id,
                           o.code, o.name
                    FROM batch_row r
                    JOIN batch b ON b.id = r.batch_id
                    LEFT JOIN batch_sheet s ON s.batch_id = r.batch_id AND s.sheet = r.sheet
                    LEFT JOIN organisation o ON o.id = r.organisation_id
                    WHERE r.outcome = 'HELD' AND NOT b.trial AND b.agency_id = ANY (:agencies)
                      AND (:at::timestamptz IS NULL
                           OR (r.received_at, r.batch_id, r.sheet, r.row) > (:at, :batch::uuid, :sheet, :row))
                    ORDER BY r.received_at, r.batch_id, r.sheet, r.row
                    LIMIT :limit
                    """)
                    .param("agencies", agencies.toArray(Long[]::new))
                    .param("at", after == null ? null : Timestamp.from(Instant.parse(after.part(0))))
                    .param("batch", after == null ? null : after.part(1))
                    .param("sheet", after == null ? 0 : Integer.parseInt(after.part(2)))
                    .param("row", after == null ? 0 : Integer.parseInt(after.part(3)))
                    .param("limit", limit)
                    .query((row, n) -> holding(row))
                    .list();
        } catch (DateTimeException | NumberFormatException malformed) {
            throw Cursor.bad();
        }
    }

    /** How many wait, and how many of them came before a day. */
    record Waiting(long all, long before) {}

    /** Counts the rows of some agencies that wait. */
    Waiting waiting(Collection<Long> agencies, LocalDate day) {
        return jdbc.sql("""
                SELECT count(*) AS waiting, count(*) FILTER (WHERE r.received_at < :day) AS earlier
                FROM batch_row r JOIN batch b ON b.id = r.batch_id
                WHERE r.outcome = 'HELD' AND NOT b.trial AND b.agency_id = ANY (:agencies)
                """)
                .param("day", Timestamp.from(day.atStartOfDay(SHANGHAI).toInstant()))
                .param("agencies", agencies.toArray(Long[]::new))
                .query((row, n) -> new Waiting(row.getLong("waiting"), row.getLong("earlier")))
                .single();
    }

    private static Holding holding(ResultSet row) throws SQLException {
        long organisation = row.getLong("organisation_id");
        return new Holding(
                new Place(
                        Objects.requireNonNull(row.getObject("batch_id", UUID.class)),
                        row.getInt("sheet"),
                        row.getInt("row")),
                row.getLong("agency_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("kind"),
                Arrays.stream((String[]) row.getArray("codes").getArray())
                        .map(mark -> mark.split(":", 2)[0])
                        .distinct()
                        .toList(),
                organisation == 0 ? null : organisation,
                row.getString("code"),
                row.getString("name"));
    }
}

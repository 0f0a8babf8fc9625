package org.zhengxin.intake.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.intake.RowPlace;

/** The faulty rows that can be mended, and what became of those that were (修改重报). */
@Repository
public class MendedRows {
    private final JdbcClient jdbc;

    MendedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last mending of a row.
     *
     * @param batch the batch of one row that mends it
     * @param outcome how that row ended; null while it is under way or if its batch failed
     */
    public record Mended(UUID batch, @Nullable RowOutcome outcome) {}

    /** Returns what mended the rows of a batch, by their places. */
    public Map<RowLines.Place, Mended> of(UUID batch) {
        Map<RowLines.Place, Mended> mended = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (mends_sheet, mends_row) * FROM batch
                WHERE mends_batch = ? ORDER BY mends_sheet, mends_row, id DESC
                """).param(batch).query(row -> {
            mended.put(
                    new RowLines.Place(row.getInt("mends_sheet"), row.getInt("mends_row")),
                    new Mended(row.getObject("id", UUID.class), outcome(row)));
        });
        return mended;
    }

    /** Finds a row that came back with its cells. */
    public Optional<FaultyRows.Returned> find(RowPlace place) {
        return jdbc.sql("""
                SELECT r.* FROM batch_row r JOIN batch b ON b.id = r.batch_id
                WHERE r.batch_id = ? AND r.sheet = ? AND r.row = ? AND r.outcome IN ('REJECTED', 'HELD')
                  AND r.content IS NOT NULL AND NOT b.trial
                """)
                .param(place.batch())
                .param(place.sheet())
                .param(place.row())
                .query((row, n) -> FaultyRows.returned(row))
                .optional();
    }

    private static @Nullable RowOutcome outcome(ResultSet row) throws SQLException {
        for (RowOutcome outcome : RowOutcome.values()) {
            if (row.getInt(outcome.name().toLowerCase(Locale.ROOT)) > 0) {
                return outcome;
            }
        }
        return null;
    }
}

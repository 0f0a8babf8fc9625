package org.zhengxin.intake.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.foundation.json.CanonicalJson;

/** Reads the rows of a batch that came back (退回行). */
@Repository
public class FaultyRows {
    private final JdbcClient jdbc;

    FaultyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row that came back.
     *
     * @param marks its codes, with the field behind a colon
     * @param cells the sender's cells in the order of the sheet's header; null if they were not kept
     */
    public record Returned(
            int sheet,
            int row,
            RowOutcome outcome,
            List<String> marks,
            @Nullable List<String> cells) {}

    /** Streams them in the order of the file; needs a transaction around it, to be read a piece at a time. */
    public Stream<Returned> stream(UUID batch) {
        return jdbc.sql("""
                SELECT sheet, row, outcome, codes, content FROM batch_row
                WHERE batch_id = ? AND outcome IN ('REJECTED', 'HELD', 'REFUSED_PERSON')
                ORDER BY sheet, row
                """).withFetchSize(500).param(batch).query((row, n) -> returned(row)).stream();
    }

    static Returned returned(ResultSet row) throws SQLException {
        return new Returned(
                row.getInt("sheet"),
                row.getInt("row"),
                RowOutcome.valueOf(row.getString("outcome")),
                List.of((String[]) row.getArray("codes").getArray()),
                cells(row.getString("content")));
    }

    /** Returns the cells of a row's content, or null if there is none. */
    public static @Nullable List<String> cells(@Nullable String content) {
        if (content == null) {
            return null;
        }
        if (!(CanonicalJson.parse(content) instanceof List<?> cells)) {
            throw new IllegalStateException("the content of a faulty row is no list");
        }
        return cells.stream().map(String::valueOf).toList();
    }
}

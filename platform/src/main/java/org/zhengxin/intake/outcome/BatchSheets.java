package org.zhengxin.intake.outcome;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what each sheet of a batch was read as (工作表). */
@Repository
public class BatchSheets {
    private final JdbcClient jdbc;

    BatchSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sheet.
     *
     * @param sheet its place, from 1
     * @param kind the kind that it was read as; null if it could not be read
     * @param header the sender's labels
     * @param problem stable code of why it could not be read
     */
    public record BatchSheet(
            int sheet,
            String name,
            @Nullable String kind,
            @Nullable String template,
            List<String> header,
            @Nullable String problem) {}

    /** Notes a sheet; once, however often the batch is resumed. */
    public void note(UUID batch, BatchSheet sheet) {
        jdbc.sql("""
                INSERT INTO batch_sheet (batch_id, sheet, name, kind, template, header, problem)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                .param(batch)
                .param(sheet.sheet())
                .param(sheet.name())
                .param(sheet.kind())
                .param(sheet.template())
                .param(sheet.header().toArray(String[]::new))
                .param(sheet.problem())
                .update();
    }

    /** Returns the sheets of a batch in their order. */
    public List<BatchSheet> of(UUID batch) {
        return jdbc.sql("SELECT * FROM batch_sheet WHERE batch_id = ? ORDER BY sheet")
                .param(batch)
                .query((row, n) -> new BatchSheet(
                        row.getInt("sheet"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("template"),
                        List.of((String[]) row.getArray("header").getArray()),
                        row.getString("problem")))
                .list();
    }
}

package org.zhengxin.intake.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.record.RecallStep;

/** Keeps the recalls and how far they are. */
@Repository
class RecallTable {
    private final JdbcClient jdbc;
    private final Clock clock;

    RecallTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns false if the batch was being recalled already. */
    boolean add(UUID batch, long account, String actor, String reason) {
        int added = jdbc.sql("""
                INSERT INTO batch_recall (batch_id, account, actor, reason, asked_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
                .param(batch)
                .param(account)
                .param(actor)
                .param(reason)
                .param(Timestamp.from(clock.instant()))
                .update();
        return added == 1;
    }

    Optional<Recall> find(UUID batch) {
        return jdbc.sql("SELECT * FROM batch_recall WHERE batch_id = ?")
                .param(batch)
                .query((row, n) -> recall(row))
                .optional();
    }

    List<UUID> unfinished() {
        return jdbc.sql("SELECT batch_id FROM batch_recall WHERE finished_at IS NULL ORDER BY asked_at")
                .query(UUID.class)
                .list();
    }

    /** A recall with the row behind which it goes on. */
    record Open(Recall recall, RecallStep.Row after) {}

    /** Locks a recall until the transaction ends; empty once it is finished. */
    Optional<Open> lock(UUID batch) {
        return jdbc.sql("SELECT * FROM batch_recall WHERE batch_id = ? AND finished_at IS NULL FOR UPDATE")
                .param(batch)
                .query((row, n) ->
                        new Open(recall(row), new RecallStep.Row(row.getInt("done_sheet"), row.getInt("done_row"))))
                .optional();
    }

    void advance(UUID batch, int withdrawn, RecallStep.Row last) {
        jdbc.sql("""
                UPDATE batch_recall SET withdrawn = withdrawn + ?, done_sheet = ?, done_row = ? WHERE batch_id = ?
                """)
                .param(withdrawn)
                .param(last.sheet())
                .param(last.row())
                .param(batch)
                .update();
    }

    void finish(UUID batch) {
        jdbc.sql("UPDATE batch_recall SET finished_at = ? WHERE batch_id = ?")
                .param(Timestamp.from(clock.instant()))
                .param(batch)
                .update();
    }

    private static Recall recall(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Recall(
                row.getObject("batch_id", UUID.class),
                row.getString("actor"),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("withdrawn"));
    }
}

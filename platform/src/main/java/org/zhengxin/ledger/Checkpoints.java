package org.zhengxin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.note.Checkpoint;
import org.zhengxin.foundation.note.SignedNote;

/** Keeps how far the tree has been grown and its last checkpoint (检查点). */
@Component
class Checkpoints {
    private static final String TREE = "SELECT size, origin, checkpoint, signed_at FROM log_tree";

    private final JdbcClient jdbc;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The tree as it stands.
     *
     * @param size how many entries are in it
     * @param origin which log it is; null before its first start
     * @param note the last signed checkpoint; null before the first entry
     */
    record Tree(
            long size,
            @Nullable String origin,
            @Nullable String note,
            @Nullable Instant signedAt) {
        /** Reads the checkpoint out of the note. */
        Optional<Checkpoint> checkpoint() {
            return Optional.ofNullable(note)
                    .map(written -> Checkpoint.parse(SignedNote.parse(written).text()));
        }
    }

    Tree read() {
        return jdbc.sql(TREE).query((row, n) -> tree(row)).single();
    }

    /** Reads it and keeps every other node from growing it until the transaction ends. */
    Tree locked() {
        return jdbc.sql(TREE + " FOR UPDATE").query((row, n) -> tree(row)).single();
    }

    /** How many places have been given. */
    long sequenced() {
        return jdbc.sql("SELECT size FROM log_head").query(Long.class).single();
    }

    /**
     * How many places have been given for good: the commit of the running transaction waits for the disk, and with it for
     * every transaction that is seen here, also for those that did not wait themselves.
     */
    long sequencedDurably() {
        long size = sequenced();
        jdbc.sql("""
                SELECT pg_logical_emit_message(true, 'zhengxin', ''::text),
                       CASE WHEN current_setting('synchronous_commit') = 'off'
                            THEN set_config('synchronous_commit', 'on', true) END
                """).query().singleRow();
        return size;
    }

    /** Forgets the tree and its places: another log begins. The sequence of ranges goes on. */
    void forget() {
        jdbc.sql("TRUNCATE log_range, log_leaves, log_tile, log_predecessor").update();
        jdbc.sql("UPDATE log_head SET size = 0").update();
        jdbc.sql("UPDATE log_tree SET size = 0, origin = NULL, checkpoint = NULL, signed_at = NULL")
                .update();
    }

    void name(String origin) {
        jdbc.sql("UPDATE log_tree SET origin = ?").param(origin).update();
    }

    /** Notes growth that is not signed: what was signed last is larger. */
    void grown(long size) {
        jdbc.sql("UPDATE log_tree SET size = ?").param(size).update();
    }

    void grown(long size, String note) {
        jdbc.sql("UPDATE log_tree SET size = ?, checkpoint = ?, signed_at = ?")
                .param(size)
                .param(note)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static Tree tree(ResultSet row) throws SQLException {
        Timestamp signedAt = row.getTimestamp("signed_at");
        return new Tree(
                row.getLong("size"),
                row.getString("origin"),
                row.getString("checkpoint"),
                signedAt == null ? null : signedAt.toInstant());
    }
}

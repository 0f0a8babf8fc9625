package org.zhengxin.intake.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.web.Text;

/** Keeps the batches (批次库). */
@Repository
public class Batches {
    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ledger ledger;
    private final BatchEntries entries;

    Batches(JdbcClient jdbc, Clock clock, Ledger ledger, BatchEntries entries) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ledger = ledger;
        this.entries = entries;
    }

    /**
     * A batch whose upload lies in the spool.
     *
     * @param sha256 of the upload, 64 hexadecimal digits
     * @param key of the upload; destroyed at the batch's end
     * @param node the node that holds the spool
     * @param account the account that sent it from a browser; null if a machine did
     */
    public record NewBatch(
            UUID id,
            long agencyId,
            @Nullable String kind,
            @Nullable String profile,
            boolean trial,
            @Nullable String fileName,
            long bytes,
            String sha256,
            byte[] key,
            String node,
            @Nullable Long account) {}

    /** Takes a batch in, queued. */
    public void queue(NewBatch batch) {
        jdbc.sql("""
                INSERT INTO batch (id, agency_id, kind, profile, trial, file_name, file_size, file_sha256, spool_key,
                                   node, state, received_at, account)
                VALUES (:id, :agency, :kind, :profile, :trial, :name, :size, :sha256, :key, :node, 'QUEUED', :now,
                        :account)
                """)
                .param("id", batch.id())
                .param("agency", batch.agencyId())
                .param("kind", batch.kind())
                .param("profile", batch.profile())
                .param("trial", batch.trial())
                .param("name", batch.fileName())
                .param("size", batch.bytes())
                .param("sha256", HexFormat.of().parseHex(batch.sha256()))
                .param("key", batch.key())
                .param("node", batch.node())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", batch.account())
                .update();
    }

    /** Finds a batch. */
    public Optional<Batch> find(UUID id) {
        return jdbc.sql("SELECT * FROM batch WHERE id = ?")
                .param(id)
                .query((row, n) -> batch(row))
                .optional();
    }

    /** Returns the latest batches of an agency before one, or of all agencies, newest first. */
    public List<Batch> latest(@Nullable Long agencyId, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                SELECT * FROM batch
                WHERE (:agency::bigint IS NULL OR agency_id = :agency) AND (:before::uuid IS NULL OR id < :before)
                ORDER BY id DESC LIMIT :limit
                """)
                .param("agency", agencyId)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> batch(row))
                .list();
    }

    /** Returns the unfinished batches whose spool a node holds, oldest first. */
    public List<Batch> unfinished(String node) {
        return jdbc.sql("SELECT * FROM batch WHERE node = ? AND state IN ('QUEUED', 'RUNNING') ORDER BY id")
                .param(node)
                .query((row, n) -> batch(row))
                .list();
    }

    /** Returns the key of a batch's upload; empty once it has been destroyed. */
    public Optional<byte[]> key(UUID id) {
        return jdbc.sql("SELECT spool_key FROM batch WHERE id = ? AND spool_key IS NOT NULL")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** Marks a batch as running. */
    public void start(UUID id) {
        jdbc.sql("UPDATE batch SET state = 'RUNNING', started_at = coalesce(started_at, ?) WHERE id = ?")
                .param(Timestamp.from(clock.instant()))
                .param(id)
                .update();
    }

    /**
     * Closes a batch, destroys the key of its upload and enters the closing into the log; with a problem it has failed.
     */
    @Transactional
    public void finish(UUID id, @Nullable String problemCode, @Nullable Text problem) {
        jdbc.sql("""
                UPDATE batch SET state = :state, problem_code = :code, problem_detail = :detail, finished_at = :now,
                       spool_key = NULL
                WHERE id = :id
                """)
                .param("state", problemCode == null ? "DONE" : "FAILED")
                .param("code", problemCode)
                .param("detail", problem == null ? null : problem.zh() + SEPARATOR + problem.en())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        entries.enter(ledger.append(), id);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getLong("agency_id"),
                row.getString("kind"),
                row.getString("profile"),
                row.getBoolean("trial"),
                row.getString("file_name"),
                BatchState.valueOf(row.getString("state")),
                row.getString("problem_code"),
                text(row.getString("problem_detail")),
                row.getTimestamp("received_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getInt("done_sheet"),
                row.getInt("done_row"),
                new Counts(
                        row.getInt("received"),
                        row.getInt("accepted"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("rejected"),
                        row.getInt("held"),
                        row.getInt("refused_person"),
                        row.getInt("late_received"),
                        row.getInt("late_accepted")));
    }

    private static @Nullable Text text(@Nullable String both) {
        if (both == null) {
            return null;
        }
        String[] parts = both.split(SEPARATOR, 2);
        return Text.of(parts[0], parts[parts.length - 1]);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

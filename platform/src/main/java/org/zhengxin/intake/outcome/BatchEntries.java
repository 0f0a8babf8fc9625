package org.zhengxin.intake.outcome;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.ledger.Append;
import org.zhengxin.ledger.EntryEvent;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.Leaf;
import org.zhengxin.ledger.LogFault;
import org.zhengxin.ledger.LogPlace;
import org.zhengxin.ledger.LogSource;

/**
 * Enters the closing of a batch into the log (批次日志条目): who sent which file when, what became of its rows, and a digest
 * over all that it entered. Its proof is the sender's receipt. What was closed before there was a log has none.
 */
@Component
public class BatchEntries implements LogSource {
    private static final int LAST = 30;
    private static final List<String> COUNTS = List.of(
            "received",
            "accepted",
            "updated",
            "unchanged",
            "rejected",
            "held",
            "refused_person",
            "late_received",
            "late_accepted");

    private static final String SELECT = """
            SELECT b.*, a.code AS agency_code FROM batch b JOIN agency a ON a.id = b.agency_id
            """;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    BatchEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters the closing of a batch; a trial leaves nothing. */
    void enter(Append append, UUID batch) {
        Optional<SortedMap<String, Object>> closing = jdbc.sql(SELECT + "WHERE b.id = ? AND NOT b.trial")
                .param(batch)
                .query((row, n) -> fields(row))
                .optional();
        closing.ifPresent(fields -> enter(append, batch, fields));
    }

    private void enter(Append append, UUID batch, Map<String, Object> fields) {
        VersionSalt salt = VersionSalt.draw(random);
        byte[] commitment = FieldCommitment.to(salt, fields);
        LogPlace place = append.add(new Leaf(EntryType.BATCH, EntryEvent.CLOSED, 0, batch, 1, commitment));
        jdbc.sql("UPDATE batch SET closing = ?, salt = ?, log_range = ?, log_position = ? WHERE id = ?")
                .param(CanonicalJson.write(fields))
                .param(salt.bytes())
                .param(place.range())
                .param(place.position())
                .param(batch)
                .update();
    }

    /** Finds what the closing of a batch commits to; empty while it is not closed, and for one older than the log. */
    public Optional<Held> find(UUID batch) {
        return held(List.of(new Key(batch, 1))).stream().findFirst();
    }

    @Override
    public EntryType type() {
        return EntryType.BATCH;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public int enterOlder(Append append, int most) {
        List<UUID> closed = jdbc.sql("""
                SELECT id FROM batch WHERE closing IS NOT NULL AND log_range IS NULL ORDER BY finished_at, id LIMIT ?
                """).param(most).query(UUID.class).list();
        for (UUID batch : closed) {
            enter(
                    append,
                    batch,
                    jdbc.sql(SELECT + "WHERE b.id = ?")
                            .param(batch)
                            .query((row, n) -> closing(row))
                            .single());
        }
        return closed.size();
    }

    /** Closings of the log before have their receipts there; they are entered into the new one as they are. */
    @Override
    public void forgetPlaces() {
        jdbc.sql("UPDATE batch SET log_range = NULL WHERE log_range IS NOT NULL")
                .update();
    }

    @Override
    public List<Held> held(Collection<Key> keys) {
        List<Held> held = new ArrayList<>();
        jdbc.sql(SELECT + "WHERE b.id = ANY (?) AND b.log_range IS NOT NULL")
                .param(keys.stream().map(Key::id).toArray(UUID[]::new))
                .query(row -> {
                    byte[] salt = row.getBytes("salt");
                    held.add(new Held(
                            new Key(row.getObject("id", UUID.class), 1),
                            new LogPlace(row.getLong("log_range"), row.getInt("log_position")),
                            salt,
                            salt == null ? Map.of() : closing(row)));
                });
        return held;
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM batch WHERE log_range IS NOT NULL")
                .query(Long.class)
                .single();
    }

    @Override
    public String places() {
        return "SELECT id, 1 AS version, log_range, log_position FROM batch WHERE log_range IS NOT NULL";
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> ids) {
        Map<UUID, String> codes = new HashMap<>();
        jdbc.sql("SELECT b.id, a.code FROM batch b JOIN agency a ON a.id = b.agency_id WHERE b.id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    codes.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return codes;
    }

    @Override
    public void restore(List<Restored> things) {
        BatchRestore.write(jdbc, things);
    }

    /** A batch that was closed since there is a log has its entry. */
    @Override
    public void compareBeside(Consumer<LogFault> faults) {
        jdbc.sql("""
                SELECT b.id, a.code FROM batch b LEFT JOIN agency a ON a.id = b.agency_id
                WHERE NOT b.trial AND b.log_range IS NULL AND b.finished_at > (SELECT min(recorded_at) FROM log_range)
                LIMIT 1000
                """).query(row -> {
            faults.accept(LogFault.row(
                    LogFault.Kind.DATA_NOT_ENTERED,
                    EntryType.BATCH.word(),
                    row.getObject(1, UUID.class),
                    1,
                    row.getString(2)));
        });
    }

    private static SortedMap<String, Object> fields(ResultSet row) throws SQLException {
        SortedMap<String, Object> fields = new TreeMap<>();
        put(fields, "agency", row.getString("agency_code"));
        put(fields, "kind", row.getString("kind"));
        put(fields, "profile", row.getString("profile"));
        put(fields, "fileName", row.getString("file_name"));
        put(fields, "fileBytes", row.getLong("file_size"));
        put(fields, "fileSha256", hex(row.getBytes("file_sha256")));
        put(fields, "nilMonth", row.getString("nil_month"));
        put(fields, "state", row.getString("state"));
        put(fields, "problem", row.getString("problem_code"));
        put(fields, "receivedAt", time(row, "received_at"));
        put(fields, "finishedAt", time(row, "finished_at"));
        put(fields, "entriesDigest", hex(row.getBytes("entries_digest")));
        SortedMap<String, Object> counts = new TreeMap<>();
        for (String count : COUNTS) {
            counts.put(count, row.getInt(count));
        }
        fields.put("counts", counts);
        return fields;
    }

    /** The counts as they were written down, for the office decides on rows later; all else never changes, and is read anew. */
    private static Map<String, Object> closing(ResultSet row) throws SQLException {
        SortedMap<String, Object> closing = fields(row);
        String written = row.getString("closing");
        if (CanonicalJson.parse(written) instanceof Map<?, ?> then && then.get("counts") instanceof Map<?, ?> counts) {
            closing.put("counts", counts);
        }
        if (!CanonicalJson.write(closing).equals(written)) {
            closing.put("altered", true); // of two that differ one was altered: either is what gives itself away
        }
        return closing;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static @Nullable String time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant().toString();
    }
}

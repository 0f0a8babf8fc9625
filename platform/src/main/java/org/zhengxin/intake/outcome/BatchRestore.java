package org.zhengxin.intake.outcome;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.ledger.LogSource.Restored;

/** Writes closed batches anew as far as their closings tell of them (批次重放); of their rows nothing is left. */
final class BatchRestore {
    private static final String NODE = "replayed";

    private static final String WRITE = """
            INSERT INTO batch (id, agency_id, kind, profile, trial, file_name, file_size, file_sha256, node, state,
                               problem_code, received_at, finished_at, received, accepted, updated, unchanged, rejected,
                               held, refused_person, late_received, late_accepted, entries_digest, closing, salt,
                               log_range, log_position, nil_month)
            SELECT b.id, a.id, b.kind, b.profile, false, b.file_name, b.file_size, b.file_sha256, :node, b.state,
                   b.problem_code, b.received_at, b.finished_at, c.received, c.accepted, c.updated, c.unchanged,
                   c.rejected, c.held, c.refused_person, c.late_received, c.late_accepted, b.entries_digest, b.closing,
                   b.salt, b.log_range, b.log_position, b.nil_month
            FROM jsonb_to_recordset(:rows::jsonb) AS b(
                 id uuid, agency text, kind text, profile text, file_name text, file_size bigint, file_sha256 bytea,
                 state text, problem_code text, received_at timestamptz, finished_at timestamptz, counts jsonb,
                 entries_digest bytea, closing text, salt bytea, log_range bigint, log_position int,
                 nil_month date)
            CROSS JOIN LATERAL jsonb_to_record(b.counts) AS c(
                 received int, accepted int, updated int, unchanged int, rejected int, held int, refused_person int,
                 late_received int, late_accepted int)
            LEFT JOIN agency a ON a.code = b.agency
            """;

    private BatchRestore() {}

    static void write(JdbcClient jdbc, List<Restored> things) {
        jdbc.sql(WRITE)
                .param("node", NODE)
                .param(
                        "rows",
                        CanonicalJson.write(
                                things.stream().map(BatchRestore::row).toList()))
                .update();
    }

    private static Map<String, @Nullable Object> row(Restored thing) {
        Map<String, @Nullable Object> row = new TreeMap<>();
        row.put("id", thing.id().toString());
        row.put("agency", thing.text("agency"));
        row.put("kind", thing.text("kind"));
        row.put("profile", thing.text("profile"));
        row.put("file_name", thing.text("fileName"));
        row.put("file_size", thing.fields().get("fileBytes"));
        row.put("file_sha256", bytes(thing.text("fileSha256")));
        row.put("nil_month", thing.text("nilMonth"));
        row.put("state", thing.text("state"));
        row.put("problem_code", thing.text("problem"));
        row.put("received_at", thing.text("receivedAt"));
        row.put("finished_at", thing.text("finishedAt"));
        row.put("counts", thing.object("counts"));
        row.put("entries_digest", bytes(thing.text("entriesDigest")));
        row.put("closing", CanonicalJson.write(thing.fields()));
        row.put("salt", bytes(HexFormat.of().formatHex(thing.salt())));
        row.put("log_range", thing.place().range());
        row.put("log_position", thing.place().position());
        return row;
    }

    private static @Nullable String bytes(@Nullable String hex) {
        return hex == null ? null : "\\x" + hex;
    }
}

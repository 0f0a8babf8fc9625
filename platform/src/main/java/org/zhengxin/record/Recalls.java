package org.zhengxin.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.ledger.LogSource;

/** Withdraws what a batch brought, a chunk at a time (批次撤回). */
@Component
class Recalls {
    /** Without a batch of its own, a version is a decision about the one before and no row's. */
    private static final String ROWS = """
            SELECT v.organisation_id, v.record_id, v.version, v.kind, v.authority_key, v.batch_sheet, v.batch_row,
                   v.version = 1 OR EXISTS (
                       SELECT 1 FROM version b
                       WHERE b.organisation_id = v.organisation_id AND b.record_id = v.record_id
                         AND b.version = v.version - 1 AND b.recalled_batch IS NOT NULL) AS brought
            FROM version v
            WHERE v.batch_id = :batch AND (v.batch_sheet, v.batch_row) > (:sheet, :row)
            ORDER BY v.batch_sheet, v.batch_row LIMIT :most
            """;

    private static final String STANDING = """
            SELECT r.current_version, c.change FROM record r
            JOIN version c ON c.organisation_id = r.organisation_id AND c.record_id = r.id
                          AND c.version = r.current_version
            WHERE r.organisation_id = :organisation AND r.id = :record
              AND NOT EXISTS (
                  SELECT 1 FROM version l
                  WHERE l.organisation_id = r.organisation_id AND l.record_id = r.id
                    AND l.version > :version AND l.batch_id <> :batch)
            FOR UPDATE OF r
            """;

    private final JdbcClient jdbc;
    private final IdentityLocks locks;
    private final LaterVersions versions;
    private final VersionEntries entries;
    private final Ledger ledger;

    Recalls(JdbcClient jdbc, IdentityLocks locks, LaterVersions versions, VersionEntries entries, Ledger ledger) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.versions = versions;
        this.entries = entries;
        this.ledger = ledger;
    }

    private record Brought(
            long organisation,
            UUID record,
            int version,
            IdentityLocks.Lead lead,
            RecallStep.Row row,
            boolean brought) {}

    private record Standing(int version, Change change) {}

    RecallStep step(RecallOrder order, RecallStep.Row after, int most) {
        List<Brought> rows = rows(order.batch(), after, most);
        locks.lockLeads(rows.stream().map(Brought::lead).toList());
        List<LogSource.Key> withdrawn = rows.stream()
                .filter(Brought::brought)
                .map(row -> withdraw(row, order))
                .flatMap(Optional::stream)
                .toList();
        if (!withdrawn.isEmpty()) {
            entries.enterStored(ledger.append(), withdrawn);
        }
        return new RecallStep(
                withdrawn.size(), rows.isEmpty() ? null : rows.getLast().row());
    }

    private Optional<LogSource.Key> withdraw(Brought row, RecallOrder order) {
        Optional<Standing> standing = jdbc.sql(STANDING)
                .param("organisation", row.organisation())
                .param("record", row.record())
                .param("version", row.version())
                .param("batch", order.batch())
                .query((line, n) -> new Standing(line.getInt(1), Change.valueOf(line.getString(2))))
                .optional()
                .filter(found -> !found.change().closes());
        standing.ifPresent(found -> versions.appendUnlogged(
                row.organisation(),
                row.record(),
                found.version(),
                Change.WITHDRAWN,
                order.actor(),
                order.reason(),
                recalled(order.batch())));
        return standing.map(found -> new LogSource.Key(row.record(), found.version() + 1));
    }

    private static Map<String, @Nullable Object> recalled(UUID batch) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(LaterVersions.sealed());
        columns.put("recalled_batch", batch.toString());
        return columns;
    }

    private List<Brought> rows(UUID batch, RecallStep.Row after, int most) {
        return jdbc.sql(ROWS)
                .param("batch", batch)
                .param("sheet", after.sheet())
                .param("row", after.row())
                .param("most", most)
                .query((line, n) -> new Brought(
                        line.getLong("organisation_id"),
                        line.getObject("record_id", UUID.class),
                        line.getInt("version"),
                        new IdentityLocks.Lead(line.getString("authority_key"), line.getString("kind")),
                        new RecallStep.Row(line.getInt("batch_sheet"), line.getInt("batch_row")),
                        line.getBoolean("brought")))
                .list();
    }
}

package org.zhengxin.officedesk.sources;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the rows of ended batches by code and by month of decision (批次分项计数), once and in sets. */
@Component
class SourceCounts {
    private static final int LOCK_SPACE = 0x5A58_0750;
    private static final int AT_ONCE = 200;

    private static final String OPEN = """
            SELECT b.id FROM batch b LEFT JOIN source_batch s ON s.batch_id = b.id
            WHERE NOT b.trial AND b.state IN ('DONE', 'FAILED') AND s.held IS DISTINCT FROM b.held
            ORDER BY b.id LIMIT :limit
            """;

    private static final String BATCHES = """
            INSERT INTO source_batch (batch_id, feed, held)
            SELECT b.id, coalesce(b.kind, sheets.kind, ''), b.held
            FROM batch b
            LEFT JOIN (SELECT batch_id, CASE WHEN count(DISTINCT kind) = 1 THEN min(kind) END AS kind
                       FROM batch_sheet WHERE batch_id = ANY (:ids) GROUP BY batch_id) sheets ON sheets.batch_id = b.id
            WHERE b.id = ANY (:ids)
            """;

    private static final String CODES = """
            INSERT INTO source_batch_code (batch_id, code, rows)
            SELECT batch_id, code, count(*) FROM (
                SELECT DISTINCT batch_id, sheet, row, split_part(mark, ':', 1) AS code
                FROM batch_row, unnest(codes) AS mark
                WHERE batch_id = ANY (:ids) AND outcome <> 'REFUSED_PERSON') marks
            GROUP BY batch_id, code
            """;

    private static final String DECIDED = """
            INSERT INTO source_batch_decided (batch_id, kind, month, rows)
            SELECT batch_id, kind, date_trunc('month', decided_on)::date, count(*)
            FROM version WHERE batch_id = ANY (:ids) AND version = 1
            GROUP BY 1, 2, 3
            """;

    private static final String FEEDS = """
            INSERT INTO source_feed (agency_id, feed, last_at)
            SELECT b.agency_id, s.feed, max(b.received_at)
            FROM source_batch s JOIN batch b ON b.id = s.batch_id
            WHERE s.batch_id = ANY (:ids) GROUP BY 1, 2
            ON CONFLICT (agency_id, feed) DO UPDATE SET last_at = greatest(source_feed.last_at, excluded.last_at)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SourceCounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Counts what has ended since; leaves it to another node that is at it. */
    void catchUp() {
        while (Objects.requireNonNull(transaction.execute(status -> next())) == AT_ONCE) {
            // the next ones
        }
    }

    private int next() {
        if (!jdbc.sql("SELECT pg_try_advisory_xact_lock(:space, 0)")
                .param("space", LOCK_SPACE)
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        List<UUID> open =
                jdbc.sql(OPEN).param("limit", AT_ONCE).query(UUID.class).list();
        if (!open.isEmpty()) {
            UUID[] ids = open.toArray(UUID[]::new);
            for (String step :
                    List.of("DELETE FROM source_batch WHERE batch_id = ANY (:ids)", BATCHES, CODES, DECIDED, FEEDS)) {
                jdbc.sql(step).param("ids", ids).update();
            }
        }
        return open.size();
    }
}

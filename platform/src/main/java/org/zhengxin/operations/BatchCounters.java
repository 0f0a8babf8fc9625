package org.zhengxin.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.BatchClosed;

/** Counts what this node's batches came to since its start (批次与行计数). */
@Component
class BatchCounters {
    private static final String ROWS = """
            SELECT accepted, updated, unchanged, rejected, held, refused_person FROM batch WHERE id = ? AND NOT trial
            """;

    private final MeterRegistry registry;
    private final JdbcClient jdbc;

    BatchCounters(MeterRegistry registry, JdbcClient jdbc) {
        this.registry = registry;
        this.jdbc = jdbc;
    }

    @EventListener
    void count(BatchClosed closed) {
        registry.counter("zhengxin.batches.ended", "state", closed.failed() ? "failed" : "done")
                .increment();
        try {
            rows(closed.batch()).forEach(this::add);
        } catch (DataAccessException e) {
            // Figures are not worth a batch: its end is behind it.
            registry.counter("zhengxin.batches.uncounted").increment();
        }
    }

    private Map<String, Object> rows(UUID batch) {
        return jdbc.sql(ROWS).param(batch).query().listOfRows().stream()
                .findFirst()
                .orElse(Map.of());
    }

    private void add(String outcome, Object rows) {
        registry.counter("zhengxin.rows", "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment(((Number) rows).doubleValue());
    }
}

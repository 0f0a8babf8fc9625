package org.zhengxin.record;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.ledger.LogSource;

/** Appends a version that says what the current one says, but for what a decision changes (后续版本). */
@Component
class LaterVersions {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublicMarks marks;
    private final Ledger ledger;
    private final VersionEntries entries;

    LaterVersions(JdbcClient jdbc, Clock clock, PublicMarks marks, Ledger ledger, VersionEntries entries) {
        this.ledger = ledger;
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
        this.marks = marks;
    }

    /** Appends a version, makes it the current one and enters it into the log; as {@link #appendUnlogged}. */
    void append(
            long organisation,
            UUID record,
            int current,
            Change change,
            String actor,
            @Nullable String reason,
            Map<String, @Nullable Object> changed) {
        appendUnlogged(organisation, record, current, change, actor, reason, changed);
        entries.enterStored(ledger.append(), List.of(new LogSource.Key(record, current + 1)));
    }

    /**
     * Appends a version and makes it the current one. What ends before its release keeps that reason, which tells it from
     * what had effect once. Entering it into the log is left to the log's next start.
     *
     * @param changed the columns that differ, with their values; the place in a batch too if a row brought it
     */
    void appendUnlogged(
            long organisation,
            UUID record,
            int current,
            Change change,
            String actor,
            @Nullable String reason,
            Map<String, @Nullable Object> changed) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(changed);
        columns.put("version", current + 1);
        columns.put("change", change.name());
        columns.put("recorded_at", clock.instant().toString());
        columns.put("actor", actor);
        columns.put("reason", reason);
        columns.putIfAbsent("recalled_batch", null);
        columns.putIfAbsent("batch_id", null);
        columns.putIfAbsent("batch_sheet", null);
        columns.putIfAbsent("batch_row", null);
        columns.put("salt", null);
        columns.put("log_range", null);
        columns.put("log_position", null);
        jdbc.sql("""
                INSERT INTO version
                SELECT (jsonb_populate_record(v, :columns::jsonb || CASE
                    WHEN v.hidden_because = 'AWAITING_RELEASE' AND :columns::jsonb ->> 'hidden_because' = 'NOT_IN_FORCE'
                    THEN '{"hidden_because": "AWAITING_RELEASE"}'::jsonb ELSE '{}'::jsonb END)).*
                FROM version v WHERE organisation_id = :organisation AND record_id = :record AND version = :current
                """)
                .param("columns", CanonicalJson.write(columns))
                .param("organisation", organisation)
                .param("record", record)
                .param("current", current)
                .update();
        jdbc.sql("UPDATE record SET current_version = ? WHERE organisation_id = ? AND id = ?")
                .param(current + 1)
                .param(organisation)
                .param(record)
                .update();
        marks.refresh(List.of(organisation));
    }

    /** The columns of a version that no channel shows. */
    static Map<String, @Nullable Object> sealed() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            columns.put(VersionColumns.from(channel), null);
            columns.put(VersionColumns.until(channel), null);
        }
        columns.put("hidden_because", HiddenBecause.NOT_IN_FORCE.name());
        return columns;
    }
}

package org.zhengxin.record;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a kind up to its rules, a bounded chunk of records in each transaction (规则变更落实). The place is written in the
 * transaction of the versions: after a crash the run goes on behind it, and no record is done twice.
 */
@Component
class RuleRun {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RulePlan plan;
    private final RuleChunk chunk;
    private final TransactionTemplate transaction;
    private final int size;

    RuleRun(
            JdbcClient jdbc,
            Clock clock,
            RulePlan plan,
            RuleChunk chunk,
            PlatformTransactionManager transactions,
            @Value("${zhengxin.record.rule-chunk:1000}") int size) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.plan = plan;
        this.chunk = chunk;
        this.transaction = new TransactionTemplate(transactions);
        this.size = size;
    }

    /** What became of a step. */
    enum Step {
        /** There is more. */
        MORE,
        /** The kind is up to date. */
        DONE,
        /** Another node is at it. */
        ELSEWHERE,
        /** By now something else has to be done. */
        OVERTAKEN
    }

    /** How far a run has come; both parts of the place are null at its beginning. */
    record Progress(
            String target,
            @Nullable LocalDate decidedOn,
            @Nullable UUID record,
            long written) {}

    /** Does the next chunk of a kind. */
    Step step(RulePlan.Task task) {
        return Objects.requireNonNull(transaction.execute(status -> stepInside(task)));
    }

    private Step stepInside(RulePlan.Task task) {
        if (!plan.take(task.kind())) {
            return Step.ELSEWHERE;
        }
        if (plan.tasks().stream().noneMatch(task::equals)) {
            return Step.OVERTAKEN;
        }
        Progress progress = progress(task);
        List<RuleChunk.Place> places = places(task.kind(), progress);
        if (places.isEmpty()) {
            plan.ready(task);
            jdbc.sql("DELETE FROM kind_rule_run WHERE kind = ?")
                    .param(task.kind())
                    .update();
            return Step.DONE;
        }
        int written = chunk.write(task, places);
        RuleChunk.Place last = places.getLast();
        save(task, new Progress(task.target(), last.decidedOn(), last.record(), progress.written() + written));
        return Step.MORE;
    }

    private Progress progress(RulePlan.Task task) {
        return jdbc.sql("SELECT * FROM kind_rule_run WHERE kind = :kind AND target = :target")
                .param("kind", task.kind())
                .param("target", task.target())
                .query((row, n) -> new Progress(
                        row.getString("target"),
                        row.getObject("after_decided_on", LocalDate.class),
                        row.getObject("after_record", UUID.class),
                        row.getLong("written")))
                .optional()
                .orElse(new Progress(task.target(), null, null, 0));
    }

    private void save(RulePlan.Task task, Progress progress) {
        jdbc.sql("""
                INSERT INTO kind_rule_run (kind, target, after_decided_on, after_record, written)
                VALUES (:kind, :target, :day, :record, :written)
                ON CONFLICT (kind) DO UPDATE
                SET target = excluded.target, after_decided_on = excluded.after_decided_on,
                    after_record = excluded.after_record, written = excluded.written
                """)
                .param("kind", task.kind())
                .param("target", progress.target())
                .param("day", progress.decidedOn())
                .param("record", progress.record())
                .param("written", progress.written())
                .update();
    }

    /** Returns the next open records in the order of the index of lists; what is sealed or decided otherwise is left. */
    private List<RuleChunk.Place> places(String kind, Progress after) {
        return jdbc.sql("""
                SELECT v.organisation_id, v.record_id, v.decided_on, v.authority_key
                FROM version v
                JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                             AND r.current_version = v.version
                WHERE v.kind = :kind
                  AND (:day::date IS NULL OR (v.decided_on, v.record_id) < (:day, :record))
                  AND v.change <> ALL (:closing)
                  AND ((v.public_from IS NOT NULL AND (v.public_until IS NULL OR v.public_until >= :today))
                    OR (v.government_from IS NOT NULL AND (v.government_until IS NULL OR v.government_until >= :today))
                    OR (v.authorised_from IS NOT NULL AND (v.authorised_until IS NULL OR v.authorised_until >= :today))
                    OR (v.report_from IS NOT NULL AND (v.report_until IS NULL OR v.report_until >= :today)))
                ORDER BY v.decided_on DESC, v.record_id DESC
                LIMIT :limit
                """)
                .param("kind", kind)
                .param("day", after.decidedOn() == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after.record())
                .param("closing", Change.closing())
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("limit", size)
                .query((row, n) -> new RuleChunk.Place(
                        row.getLong("organisation_id"),
                        row.getObject("record_id", UUID.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("authority_key")))
                .list();
    }
}

package org.zhengxin.rights.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes objections (异议存取). */
@Repository
class ObjectionStore {
    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Objection filed) {
        jdbc.sql("""
                INSERT INTO objection (case_id, target, record_id, record_version, field, merge_id, read_id, provider_id,
                                       on_paper, filed_by, received_on, appeal_of)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(filed.caseId())
                .param(filed.target().name())
                .param(filed.recordId())
                .param(filed.recordVersion())
                .param(filed.field())
                .param(filed.mergeId())
                .param(filed.readId())
                .param(filed.providerId())
                .param(filed.onPaper())
                .param(filed.filedBy())
                .param(filed.receivedOn())
                .param(filed.appealOf())
                .update();
    }

    Optional<Objection> find(UUID caseId) {
        return one("case_id", caseId);
    }

    /** Finds the appeal against the answer to an objection. */
    Optional<Objection> appealAgainst(UUID caseId) {
        return one("appeal_of", caseId);
    }

    private Optional<Objection> one(String column, UUID id) {
        return jdbc.sql("SELECT * FROM objection WHERE " + column + " = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Keeps two objections to the same thing from being filed at once, until the transaction ends. */
    void lockTarget(String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 778))")
                .param("objection " + key)
                .query(row -> {});
    }

    /** Finds an open one about the same thing; there is none where nothing in the register is named. */
    Optional<UUID> openOnSame(
            ObjectionTarget target,
            @Nullable UUID record,
            @Nullable String field,
            @Nullable Long merge,
            @Nullable Long read) {
        return jdbc.sql("""
                SELECT case_id FROM objection
                WHERE decided_on IS NULL AND target = :target
                  AND (record_id = :record AND coalesce(field, '') = coalesce(:field::text, '')
                       OR merge_id = :merge::bigint OR read_id = :read::bigint)
                LIMIT 1
                """)
                .param("target", target.name())
                .param("record", record)
                .param("field", field)
                .param("merge", merge)
                .param("read", read)
                .query(UUID.class)
                .optional();
    }

    void answered(UUID caseId, ProviderAnswer answer, String actor) {
        jdbc.sql("UPDATE objection SET answer = ?, answered_by = ? WHERE case_id = ?")
                .param(answer.name())
                .param(actor)
                .param(caseId)
                .update();
    }

    /** How an objection was decided. */
    record Decision(
            Outcome outcome,
            Effect effect,
            String actor,
            LocalDate day,
            int workingDays,
            boolean onTime,
            @Nullable LocalDate appealUntil) {}

    void decided(UUID caseId, Decision decision) {
        jdbc.sql("""
                UPDATE objection SET outcome = ?, effect = ?, decided_by = ?, decided_on = ?, working_days = ?,
                                     on_time = ?, appeal_until = ?
                WHERE case_id = ?
                """)
                .param(decision.outcome().name())
                .param(decision.effect().name())
                .param(decision.actor())
                .param(decision.day())
                .param(decision.workingDays())
                .param(decision.onTime())
                .param(decision.appealUntil())
                .param(caseId)
                .update();
    }

    private static Objection read(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        String outcome = row.getString("outcome");
        String effect = row.getString("effect");
        return new Objection(
                Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                ObjectionTarget.valueOf(row.getString("target")),
                row.getObject("record_id", UUID.class),
                row.getObject("record_version", Integer.class),
                row.getString("field"),
                row.getObject("merge_id", Long.class),
                row.getObject("read_id", Long.class),
                row.getObject("provider_id", Long.class),
                row.getBoolean("on_paper"),
                row.getString("filed_by"),
                Objects.requireNonNull(row.getObject("received_on", LocalDate.class)),
                answer == null ? null : ProviderAnswer.valueOf(answer),
                row.getString("answered_by"),
                outcome == null ? null : Outcome.valueOf(outcome),
                effect == null ? null : Effect.valueOf(effect),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("appeal_until", LocalDate.class),
                row.getObject("appeal_of", UUID.class));
    }
}

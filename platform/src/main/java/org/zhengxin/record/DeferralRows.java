package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deferrals (暂缓公示登记). */
@Component
class DeferralRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeferralRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(long organisation, UUID record, LocalDate until, String basis, String reason, String actor) {
        return jdbc.sql("""
                INSERT INTO deferral (organisation_id, record_id, until_on, basis, reason, prepared_at, prepared_by)
                VALUES (:organisation, :record, :until, :basis, :reason, :now, :actor) RETURNING id
                """)
                .param("organisation", organisation)
                .param("record", record)
                .param("until", Date.valueOf(until))
                .param("basis", basis)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    /** Locks one until the transaction ends. */
    Optional<Deferral> lock(long id) {
        return jdbc.sql("SELECT * FROM deferral WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Deferral> before(long id, int limit) {
        return jdbc.sql("SELECT * FROM deferral WHERE id < ? ORDER BY id DESC LIMIT ?")
                .param(id)
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Tells whether one of the record waits or is in force. */
    boolean open(UUID record) {
        return of(record).map(Deferral::state).anyMatch(state -> state == Deferral.State.PREPARED || inForce(state));
    }

    /** Finds the one of a record that is in force. */
    Optional<Deferral> running(UUID record) {
        return of(record).filter(each -> inForce(each.state())).findFirst();
    }

    private Stream<Deferral> of(UUID record) {
        return jdbc
                .sql("SELECT * FROM deferral WHERE record_id = ?")
                .param(record)
                .query((row, n) -> read(row))
                .list()
                .stream();
    }

    private static boolean inForce(Deferral.State state) {
        return state == Deferral.State.RUNNING || state == Deferral.State.END_PREPARED;
    }

    void decide(long id, boolean approved, String actor) {
        step(
                        "UPDATE deferral SET decided_at = :now, decided_by = :actor, approved = :approved WHERE id = :id",
                        id,
                        actor)
                .param("approved", approved)
                .update();
    }

    void prepareEnd(long id, String reason, String actor) {
        step("""
                UPDATE deferral SET end_prepared_at = :now, end_prepared_by = :actor, end_reason = :reason
                WHERE id = :id""", id, actor).param("reason", reason).update();
    }

    void dropEnd(long id) {
        jdbc.sql("UPDATE deferral SET end_prepared_at = NULL, end_prepared_by = NULL, end_reason = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    void end(long id, String actor) {
        step("UPDATE deferral SET ended_at = :now, ended_by = :actor WHERE id = :id", id, actor)
                .update();
    }

    private JdbcClient.StatementSpec step(String sql, long id, String actor) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("actor", actor);
    }

    private Deferral read(ResultSet row) throws SQLException {
        LocalDate until = Objects.requireNonNull(row.getObject("until_on", LocalDate.class));
        return new Deferral(
                row.getLong("id"),
                row.getLong("organisation_id"),
                Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                until,
                row.getString("basis"),
                row.getString("reason"),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("prepared_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_by"),
                state(row, until),
                row.getString("end_prepared_by"),
                row.getString("end_reason"));
    }

    private Deferral.State state(ResultSet row, LocalDate until) throws SQLException {
        if (row.getTimestamp("decided_at") != null && !row.getBoolean("approved")) {
            return Deferral.State.REFUSED;
        }
        if (row.getTimestamp("ended_at") != null) {
            return Deferral.State.ENDED;
        }
        if (until.isBefore(LocalDate.now(clock))) {
            return Deferral.State.OVER;
        }
        if (row.getTimestamp("decided_at") == null) {
            return Deferral.State.PREPARED;
        }
        return row.getTimestamp("end_prepared_at") == null ? Deferral.State.RUNNING : Deferral.State.END_PREPARED;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

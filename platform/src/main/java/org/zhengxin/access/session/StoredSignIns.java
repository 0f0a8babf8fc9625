package org.zhengxin.access.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.zhengxin.access.directory.Secret;

/**
 * The table of sign-ins, for Spring Session (登录会话存储). It knows the hash of a cookie's secret alone; a sign-in that was
 * ended meanwhile is not brought back by saving it.
 */
@Component
class StoredSignIns implements SessionRepository<SignInSession> {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public SignInSession createSession() {
        return SignInSession.begun(clock);
    }

    @Override
    public void save(SignInSession session) {
        Long account = session.account();
        if (account == null || (session.isStored() && !session.isChanged())) {
            return;
        }
        String sql = session.isStored() ? """
                UPDATE sign_in SET secret_hash = :hash, account_id = :account, complete = :complete, last_used_at = :used
                WHERE id = :id""" : """
                WITH old AS (DELETE FROM sign_in WHERE last_used_at < :idle OR created_at < :oldest)
                INSERT INTO sign_in (id, secret_hash, account_id, complete, created_at, last_used_at)
                VALUES (:id, :hash, :account, :complete, :created, :used)""";
        Instant now = clock.instant();
        jdbc.sql(sql)
                .param("id", session.handle())
                .param("hash", Secret.hash(session.getId()))
                .param("account", account)
                .param("complete", session.isComplete())
                .param("created", at(session.getCreationTime()))
                .param("used", at(session.getLastAccessedTime()))
                .param("idle", at(now.minus(SignInSession.IDLE)))
                .param("oldest", at(now.minus(SignInSession.LONGEST)))
                .update();
    }

    @Override
    public @Nullable SignInSession findById(String secret) {
        SignInSession found = jdbc.sql("""
                        SELECT id, account_id, complete, created_at, last_used_at FROM sign_in
                        WHERE secret_hash = :hash""")
                .param("hash", Secret.hash(secret))
                .query((row, index) -> session(secret, row))
                .optional()
                .orElse(null);
        if (found != null && found.isExpired()) {
            deleteById(secret);
            return null;
        }
        return found;
    }

    @Override
    public void deleteById(String secret) {
        jdbc.sql("DELETE FROM sign_in WHERE secret_hash = :hash")
                .param("hash", Secret.hash(secret))
                .update();
    }

    private SignInSession session(String secret, ResultSet row) throws SQLException {
        return SignInSession.stored(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                secret,
                row.getLong("account_id"),
                row.getBoolean("complete"),
                instant(row, "created_at"),
                instant(row, "last_used_at"),
                clock);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

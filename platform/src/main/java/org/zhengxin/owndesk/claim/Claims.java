package org.zhengxin.owndesk.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of claims (认领申请). */
@Component
class Claims {

    private static final String COLUMNS = """
            SELECT id, organisation, stated_name, function, note, way, state, nonce, attempts_left, opened_at, expires_at,
                   proven_at, decided_at, decision_reason
            FROM organisation_claim
            """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a new claim and returns its number. */
    long add(ClaimForm.Sound form, byte[] secretHash, String nonce, int attempts, Instant now, Instant expires) {
        return jdbc.sql("""
                        INSERT INTO organisation_claim (secret_hash, organisation, stated_name, function, note, way, state,
                                                        nonce, attempts_left, opened_at, expires_at)
                        VALUES (:hash, :organisation, :name, :function, :note, :way, 'OPEN', :nonce, :attempts, :now, :expires)
                        RETURNING id""")
                .param("hash", secretHash)
                .param("organisation", form.organisation())
                .param("name", form.name())
                .param("function", form.function())
                .param("note", form.note())
                .param("way", form.way().name())
                .param("nonce", nonce)
                .param("attempts", attempts)
                .param("now", at(now))
                .param("expires", at(expires))
                .query(Long.class)
                .single();
    }

    Optional<Claim> bySecret(byte[] hash) {
        return jdbc.sql(COLUMNS + "WHERE secret_hash = :hash")
                .param("hash", hash)
                .query((row, index) -> claim(row))
                .optional();
    }

    Optional<Claim> byId(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query((row, index) -> claim(row))
                .optional();
    }

    /** Returns those that wait, what is proven first, then the oldest first. */
    List<Claim> waiting(Instant now, int limit) {
        return jdbc.sql(COLUMNS + """
                        WHERE state IN ('OPEN', 'PROVEN') AND expires_at > :now
                        ORDER BY state DESC, id LIMIT :limit""")
                .param("now", at(now))
                .param("limit", limit)
                .query((row, index) -> claim(row))
                .list();
    }

    /** Counts those that only the office can take further. */
    int waitingForOffice(Instant now) {
        return jdbc.sql("""
                        SELECT count(*) FROM organisation_claim claim
                        WHERE state IN ('OPEN', 'PROVEN') AND expires_at > :now
                          AND (state = 'PROVEN' OR way = 'OFFICE'
                               OR EXISTS (SELECT FROM claim_letter WHERE claim_id = claim.id AND sealed IS NOT NULL))""").param("now", at(now)).query(Integer.class).single();
    }

    /** Returns the latest that were decided. */
    List<Claim> decided(int limit) {
        return jdbc.sql(COLUMNS + "WHERE decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, index) -> claim(row))
                .list();
    }

    /** Returns what was proven or decided about some organisations since a moment, the latest first. */
    List<Claim> ofOrganisations(Collection<String> codes, Instant since, int limit) {
        return jdbc.sql(COLUMNS + """
                        WHERE organisation = ANY (:codes) AND coalesce(decided_at, proven_at) > :since
                        ORDER BY coalesce(decided_at, proven_at) DESC, id DESC LIMIT :limit""")
                .param("codes", codes.toArray(String[]::new))
                .param("since", at(since))
                .param("limit", limit)
                .query((row, index) -> claim(row))
                .list();
    }

    void setCode(long id, byte[] mark) {
        jdbc.sql("UPDATE organisation_claim SET code_mark = :mark WHERE id = :id")
                .param("mark", mark)
                .param("id", id)
                .update();
    }

    /** Uses one attempt up, and returns the mark of the code that would be right; empty if there is no attempt left. */
    Optional<byte[]> attempt(long id) {
        return jdbc.sql("""
                        UPDATE organisation_claim SET attempts_left = attempts_left - 1
                        WHERE id = :id AND state = 'OPEN' AND way = 'CODE' AND attempts_left > 0
                        RETURNING coalesce(code_mark, ''::bytea)""").param("id", id).query(byte[].class).optional();
    }

    /** Marks a claim as proven, which decides it unless somebody holds the organisation; false if it was not open. */
    boolean prove(long id, boolean decides, Instant now) {
        return jdbc.sql("""
                        UPDATE organisation_claim
                        SET state = CASE WHEN :decides THEN 'CONFIRMED' ELSE 'PROVEN' END, proven_at = :now,
                            decided_at = CASE WHEN :decides THEN :now::timestamptz END,
                            decided_by = CASE WHEN :decides THEN 'claim:' || id END
                        WHERE id = :id AND state = 'OPEN'""")
                        .param("decides", decides)
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Decides a claim; false if it was decided before. */
    boolean decide(long id, Claim.State state, String actor, @Nullable String reason, Instant now, Instant expires) {
        return jdbc.sql("""
                        UPDATE organisation_claim
                        SET state = :state, decided_at = :now, decided_by = :actor, decision_reason = :reason,
                            expires_at = :expires
                        WHERE id = :id AND state IN ('OPEN', 'PROVEN')""")
                        .param("state", state.name())
                        .param("now", at(now))
                        .param("actor", actor)
                        .param("reason", reason)
                        .param("expires", at(expires))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Uses a confirmed claim up; false if it is none. */
    boolean use(long id, Instant now) {
        return jdbc.sql("""
                        UPDATE organisation_claim SET state = 'USED', used_at = :now
                        WHERE id = :id AND state = 'CONFIRMED' AND expires_at > :now""").param("now", at(now)).param("id", id).update() == 1;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong("id"),
                text(row, "organisation"),
                text(row, "stated_name"),
                text(row, "function"),
                text(row, "note"),
                Way.valueOf(text(row, "way")),
                Claim.State.valueOf(text(row, "state")),
                text(row, "nonce"),
                row.getInt("attempts_left"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                moment(row, "proven_at"),
                moment(row, "decided_at"),
                row.getString("decision_reason"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp given = row.getTimestamp(column);
        return given == null ? null : given.toInstant();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.zhengxin.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Role;

/** The table of accounts (账号). */
@Component
public class Accounts {

    private static final String COLUMNS =
            "SELECT id, username, function, unit, role, agency_id, region, organisation, password_hash, totp_secret,"
                    + " ended_at IS NOT NULL AS ended FROM account ";

    private final JdbcClient jdbc;
    private final Agencies agencies;

    Accounts(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** Tells whether there is any account. */
    public boolean exist() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account)")
                .query(Boolean.class)
                .single();
    }

    /** Returns the form in which user names are kept: lower case, without blanks around. */
    public static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the account with a user name, in whatever case. */
    public Optional<StoredAccount> byUsername(String username) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(COLUMNS + "WHERE username = :username")
                .param("username", normal(username))
                .query(Accounts::read)
                .optional()
                .map(this::account);
    }

    /** Returns an account by its number. */
    public Optional<StoredAccount> byId(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Accounts::read)
                .optional()
                .map(this::account);
    }

    /** Returns all, in the order in which they were made. */
    public List<StoredAccount> all() {
        return jdbc.sql(COLUMNS + "ORDER BY id").query(Accounts::read).list().stream()
                .map(this::account)
                .toList();
    }

    /**
     * Makes an account.
     *
     * @param passwordHash null if it gets its password by an invitation
     * @return its number, or nothing if the user name is taken
     */
    public Optional<Long> add(NewAccount account, @Nullable String passwordHash, String actor) {
        return jdbc.sql("""
                        INSERT INTO account (username, function, unit, role, agency_id, region, organisation,
                                             password_hash, password_changed_at, created_by)
                        VALUES (:username, :function, :unit, :role, :agency, :region, :organisation, :hash::text,
                                CASE WHEN :hash::text IS NOT NULL THEN now() END, :actor)
                        ON CONFLICT (username) DO NOTHING RETURNING id""")
                .param("username", normal(account.username()))
                .param("function", account.function())
                .param("unit", account.unit())
                .param("role", account.role().name())
                .param("agency", account.agencyId())
                .param("region", account.region())
                .param("organisation", account.organisation())
                .param("hash", passwordHash)
                .param("actor", actor)
                .query(Long.class)
                .optional();
    }

    /** Replaces the hash of a password. */
    public void changePassword(long id, String hash) {
        jdbc.sql("UPDATE account SET password_hash = :hash, password_changed_at = now() WHERE id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** Ends an account for good. */
    public void end(long id) {
        jdbc.sql("""
                        UPDATE account SET ended_at = coalesce(ended_at, now()), password_hash = NULL, totp_secret = NULL
                        WHERE id = :id""").param("id", id).update();
    }

    /** Sets the second factor's secret, or none. The step that is already used is kept. */
    void changeSecondFactor(long id, byte @Nullable [] ciphertext) {
        jdbc.sql("UPDATE account SET totp_secret = :secret WHERE id = :id")
                .param("secret", ciphertext)
                .param("id", id)
                .update();
    }

    /** Uses up a step of time; false if it or a later one was used before. */
    boolean useStep(long id, long step) {
        return jdbc.sql("UPDATE account SET totp_step = :step WHERE id = :id AND totp_step < :step")
                        .param("step", step)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** An account as its row has it; its agency is looked up once the row's connection is given back. */
    private record Read(
            long id,
            String username,
            String function,
            String unit,
            Role role,
            @Nullable Long agency,
            @Nullable String region,
            @Nullable String organisation,
            @Nullable String passwordHash,
            byte @Nullable [] secret,
            boolean ended) {}

    private static Read read(ResultSet row, int number) throws SQLException {
        return new Read(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("username")),
                Objects.requireNonNull(row.getString("function")),
                Objects.requireNonNull(row.getString("unit")),
                Role.valueOf(row.getString("role")),
                row.getObject("agency_id", Long.class),
                row.getString("region"),
                row.getString("organisation"),
                row.getString("password_hash"),
                row.getBytes("totp_secret"),
                row.getBoolean("ended"));
    }

    private StoredAccount account(Read read) {
        Long agency = read.agency();
        Account account = new Account(
                read.id(),
                read.username(),
                read.function(),
                read.unit(),
                read.role(),
                agency == null ? null : agencies.byId(agency).orElseThrow(),
                read.region(),
                read.organisation());
        return new StoredAccount(account, read.passwordHash(), read.secret(), read.ended());
    }
}

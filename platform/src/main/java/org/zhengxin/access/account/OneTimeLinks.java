package org.zhengxin.access.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.directory.Secret;
import org.zhengxin.web.Text;

/** One-time links with which an account gets its password (一次性链接): an invitation or a recovery. */
@Component
public class OneTimeLinks {

    /** The stable code of the refusal of one that works no longer. */
    public static final String CODE = "LINK_GONE";

    /** What it says. */
    public static final Text GONE = Text.of("该链接已使用、已过期或不存在。", "The link was used, has expired or never was.");

    /** How long a link works. */
    public static final Duration VALID = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link that was made: its secret, told this once, and the moment of its end. */
    public record Link(String secret, Instant expiresAt) {
        /** Says nothing of the secret. */
        @Override
        public String toString() {
            return "Link";
        }
    }

    /** Makes a link for an account; earlier ones of it end. */
    @Transactional
    public Link make(long account, String actor) {
        Link link = new Link(Secret.token(), clock.instant().plus(VALID));
        jdbc.sql("DELETE FROM account_link WHERE account_id = :account AND used_at IS NULL")
                .param("account", account)
                .update();
        jdbc.sql("""
                        INSERT INTO account_link (link_hash, account_id, expires_at, created_by)
                        VALUES (:hash, :account, :expires, :actor)""")
                .param("hash", Secret.hash(link.secret()))
                .param("account", account)
                .param("expires", at(link.expiresAt()))
                .param("actor", actor)
                .update();
        return link;
    }

    /** Returns the account of a link that still works. */
    public Optional<Long> account(String secret) {
        return jdbc.sql("""
                        SELECT account_id FROM account_link
                        WHERE link_hash = :hash AND used_at IS NULL AND expires_at > :now""")
                .param("hash", Secret.hash(secret))
                .param("now", at(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** Uses a link up; false if it works no longer. */
    public boolean use(String secret) {
        return jdbc.sql("""
                        UPDATE account_link SET used_at = :now
                        WHERE link_hash = :hash AND used_at IS NULL AND expires_at > :now""")
                        .param("hash", Secret.hash(secret))
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** Ends the links of an account. */
    public void end(long account) {
        jdbc.sql("DELETE FROM account_link WHERE account_id = :account AND used_at IS NULL")
                .param("account", account)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

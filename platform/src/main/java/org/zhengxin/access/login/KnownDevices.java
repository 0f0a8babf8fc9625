package org.zhengxin.access.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.directory.Secret;
import org.zhengxin.access.session.AccountCookies;

/** Browsers in which an account signed in before (已知浏览器): failures of strangers do not hold them up. */
@Component
class KnownDevices {

    private static final Duration VALID = Duration.ofDays(180);
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final AccountCookies cookies;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, AccountCookies cookies, Clock clock) {
        this.jdbc = jdbc;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Tells whether a browser says that some account signed in there before; nothing is looked up. */
    boolean bringsMark(HttpServletRequest request) {
        return mark(request) != null;
    }

    /** Returns the mark of the browser if the named account signed in there before, else null. */
    @Nullable
    String known(HttpServletRequest request, String username) {
        String mark = mark(request);
        if (mark == null) {
            return null;
        }
        boolean known = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM known_device JOIN account ON account.id = account_id
                            WHERE token_hash = :hash AND username = :username AND expires_at > :now)""")
                .param("hash", Secret.hash(mark))
                .param("username", Accounts.normal(username))
                .param("now", now())
                .query(Boolean.class)
                .single();
        return known ? mark : null;
    }

    /** Remembers the browser for an account that has signed in. */
    void remember(HttpServletRequest request, HttpServletResponse response, long account) {
        String before = mark(request);
        String mark = before != null && isOurs(before) ? before : Secret.token();
        jdbc.sql("""
                        WITH old AS (DELETE FROM known_device WHERE account_id = :account AND expires_at <= :now)
                        INSERT INTO known_device (token_hash, account_id, expires_at) VALUES (:hash, :account, :expires)
                        ON CONFLICT (token_hash, account_id) DO UPDATE SET expires_at = :expires""")
                .param("hash", Secret.hash(mark))
                .param("account", account)
                .param("now", now())
                .param("expires", now().plus(VALID))
                .update();
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.device(mark, VALID, request));
    }

    /** A value that was planted is not taken over. */
    private boolean isOurs(String mark) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM known_device WHERE token_hash = :hash)")
                .param("hash", Secret.hash(mark))
                .query(Boolean.class)
                .single();
    }

    private @Nullable String mark(HttpServletRequest request) {
        Cookie @Nullable [] all = request.getCookies();
        if (all != null) {
            for (Cookie cookie : all) {
                if (cookie.getName().equals(cookies.deviceName())
                        && cookie.getValue().length() <= LONGEST
                        && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

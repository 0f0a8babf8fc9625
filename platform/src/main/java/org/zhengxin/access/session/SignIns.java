package org.zhengxin.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins, completes, lists and ends sign-ins (登录管理). */
@Component
public class SignIns {

    static final String ACCOUNT = "account";
    static final String COMPLETE = "complete";
    static final String HANDLE = "handle";

    private final JdbcClient jdbc;

    SignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sign-in of an account, as its owner sees it. */
    public record SignIn(UUID handle, Instant createdAt, Instant lastUsedAt) {}

    /** Begins a sign-in after the password was right; whatever secret the browser came with is not used further. */
    public void begin(HttpServletRequest request, long account, boolean complete) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account);
        session.setAttribute(COMPLETE, complete);
    }

    /** Completes a sign-in after the second factor, under a new secret. */
    public void complete(HttpServletRequest request) {
        request.changeSessionId();
        Objects.requireNonNull(request.getSession(false)).setAttribute(COMPLETE, true);
    }

    /** Returns the account whose password was right and whose second factor is still to come. */
    public static Optional<Long> waiting(HttpServletRequest request) {
        return account(request, false);
    }

    /** Returns the account that is signed in. */
    public static Optional<Long> signedIn(HttpServletRequest request) {
        return account(request, true);
    }

    /** Returns the handle of the request's own sign-in. */
    public static @Nullable UUID handle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (UUID) session.getAttribute(HANDLE);
    }

    /** Returns the sign-ins of an account, the one used last first. */
    public List<SignIn> of(long account) {
        return jdbc.sql("""
                        SELECT id, created_at, last_used_at FROM sign_in
                        WHERE account_id = :account AND complete ORDER BY last_used_at DESC, id""")
                .param("account", account)
                .query((row, index) -> new SignIn(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        StoredSignIns.instant(row, "created_at"),
                        StoredSignIns.instant(row, "last_used_at")))
                .list();
    }

    /** Ends one sign-in of an account; false if it is none of its own. */
    public boolean end(long account, UUID handle) {
        return jdbc.sql("DELETE FROM sign_in WHERE account_id = :account AND id = :id")
                        .param("account", account)
                        .param("id", handle)
                        .update()
                == 1;
    }

    /** Ends all sign-ins of an account but one, if that is named. */
    public void endAll(long account, @Nullable UUID but) {
        jdbc.sql("DELETE FROM sign_in WHERE account_id = :account AND id IS DISTINCT FROM :but::uuid")
                .param("account", account)
                .param("but", but)
                .update();
    }

    private static Optional<Long> account(HttpServletRequest request, boolean complete) {
        HttpSession session = request.getSession(false);
        if (session == null || !Objects.equals(session.getAttribute(COMPLETE), complete)) {
            return Optional.empty();
        }
        return Optional.ofNullable((Long) session.getAttribute(ACCOUNT));
    }
}

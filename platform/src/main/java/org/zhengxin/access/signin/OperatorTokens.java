package org.zhengxin.access.signin;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.access.directory.Secret;

/** The operator's tokens (运维令牌), for measurements; kept in memory as long as the agencies are. */
@Component
public class OperatorTokens {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final AccountEvents events;
    private final TransactionTemplate transactions;
    private volatile @Nullable Snapshot snapshot;

    OperatorTokens(JdbcClient jdbc, AccountEvents events, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.transactions = transactions;
    }

    /** Replaces every earlier token. */
    public void replace(String token, String actor) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                            WITH old AS (DELETE FROM operator_token)
                            INSERT INTO operator_token (token_hash, created_by) VALUES (:hash, :actor)""")
                    .param("hash", Secret.hash(token))
                    .param("actor", actor)
                    .update();
            events.write(actor, AccountEvents.Act.OPERATOR_TOKEN_CHANGED, null, "operator-token");
        });
        snapshot = null;
    }

    boolean holds(String token) {
        Snapshot current = snapshot;
        if (current == null || System.nanoTime() - current.takenAt >= FRESH.toNanos()) {
            current = new Snapshot(hashes(), System.nanoTime());
            snapshot = current;
        }
        return current.hashes.contains(HexFormat.of().formatHex(Secret.hash(token)));
    }

    private Set<String> hashes() {
        return Set.copyOf(jdbc.sql("SELECT encode(token_hash, 'hex') FROM operator_token")
                .query(String.class)
                .list());
    }

    private record Snapshot(Set<String> hashes, long takenAt) {}
}

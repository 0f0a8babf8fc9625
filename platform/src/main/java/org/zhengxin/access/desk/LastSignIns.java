package org.zhengxin.access.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells when accounts signed in last (最近登录), from the acts that are kept. */
@Component
class LastSignIns {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final JdbcClient jdbc;
    private final Clock clock;

    LastSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the moment for each account that ever signed in. */
    Map<Long, String> of(Collection<Long> accounts) {
        Map<Long, String> last = new HashMap<>();
        jdbc.sql("""
                        SELECT account_id, max(at) AS at FROM account_event
                        WHERE act = 'SIGNED_IN' AND account_id = ANY (:accounts) GROUP BY account_id""")
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, index) -> last.put(row.getLong("account_id"), written(row.getTimestamp("at"))))
                .list();
        return last;
    }

    String written(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    private String written(Timestamp at) {
        return written(at.toInstant());
    }
}

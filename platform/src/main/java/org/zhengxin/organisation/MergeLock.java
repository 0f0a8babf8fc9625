package org.zhengxin.organisation;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps who is merged with whom as it is while rows are being filed by it (合并关系锁); ends with the transaction. */
@Component
class MergeLock {
    private static final String KEY = "hashtextextended('zhengxin.organisation.merges', 0)";

    private final JdbcTemplate jdbc;

    MergeLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Taken by whoever files rows; many may hold it. */
    void shared() {
        jdbc.execute("select pg_advisory_xact_lock_shared(" + KEY + ")");
    }

    /** Taken by whoever merges or undoes a merge; waits until nobody files rows. */
    void exclusive() {
        jdbc.execute("select pg_advisory_xact_lock(" + KEY + ")");
    }
}

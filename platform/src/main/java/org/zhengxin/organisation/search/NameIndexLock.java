package org.zhengxin.organisation.search;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets a rebuild know that nobody is in the middle of changing names (索引锁). Whoever changes names holds it shared to
 * the end of the transaction; the rebuild takes it alone, for an instant at its start and for the swap at its end.
 */
final class NameIndexLock {
    private static final long KEY = 0x7A_78_6E_61_6D_65L;

    private NameIndexLock() {}

    static void shared(JdbcTemplate jdbc) {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {}, KEY);
    }

    static void exclusive(JdbcTemplate jdbc) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, KEY);
    }
}

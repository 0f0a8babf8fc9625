package org.zhengxin.store.testing;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties tables of a running platform, whose own jobs may be reading them in another order. */
public final class Emptied {
    private static final int ATTEMPTS = 5;

    private Emptied() {}

    /**
     * Empties tables.
     *
     * @param tables as they stand in a {@code TRUNCATE}
     */
    public static void tables(JdbcClient jdbc, String tables) {
        for (int attempt = 1; ; attempt++) {
            try {
                jdbc.sql("TRUNCATE " + tables).update();
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}

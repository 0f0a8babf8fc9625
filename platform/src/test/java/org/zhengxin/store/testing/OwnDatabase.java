package org.zhengxin.store.testing;

import com.zaxxer.hikari.HikariDataSource;

/** A database with all migrations for a program that is no test. */
public final class OwnDatabase {
    private OwnDatabase() {}

    /**
     * Returns connections to it; the server stops with the program.
     *
     * @param key a class that stands for the database
     */
    public static HikariDataSource pool(Class<?> key) {
        return TestServer.get().pool(key);
    }
}

package org.zhengxin.store.testing;

import java.util.List;

/** A database beside that of the test class, for a second application. */
public final class AnotherDatabase {
    private AnotherDatabase() {}

    /**
     * Returns the settings of an application on it.
     *
     * @param key a class that stands for the database
     */
    public static List<String> settings(Class<?> key) {
        TestDatabase database = TestServer.get().of(key);
        return List.of(
                "zhengxin.database.url=" + database.address().url(),
                "zhengxin.database.username=" + database.address().username(),
                "zhengxin.database.password=" + database.address().password(),
                "zhengxin.data=" + database.dataDirectory(),
                "spring.datasource.hikari.minimum-idle=0",
                "spring.datasource.hikari.maximum-pool-size=8");
    }
}

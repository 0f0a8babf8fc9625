package org.zhengxin.store.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.zhengxin.store.postgres.DatabaseAddress;

/**
 * One test class's database.
 *
 * @param dataDirectory where the application under test keeps its files
 */
record TestDatabase(DatabaseAddress address, Path dataDirectory) {

    HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.username());
        pool.setPassword(address.password());
        pool.setMinimumIdle(0);
        pool.setConnectionInitSql("SET TIME ZONE 'Asia/Shanghai'");
        return pool;
    }
}

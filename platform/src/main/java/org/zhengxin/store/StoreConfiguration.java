package org.zhengxin.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.zhengxin.store.postgres.DatabaseAddress;

/** Gives the other modules the database, the data directory and the clock. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    static StoreStart storeStart(Environment environment) {
        return new StoreStart(environment);
    }

    @Bean
    DataDirectory dataDirectory(StoreStart start) {
        return start.directory();
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(StoreStart start) {
        return pool(start.address());
    }

    /** Days are days in China, whatever the machine's zone. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("zhengxin");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.username());
        pool.setPassword(address.password());
        pool.setConnectionInitSql("SET TIME ZONE 'Asia/Shanghai'");
        pool.addDataSourceProperty("ApplicationName", "zhengxin");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The server's detail lines quote values of the row; they must reach no exception and no log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}

package org.zhengxin.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.zhengxin.store.postgres.DatabaseAddress;

/** Gives the other modules the database, the data directory and the clock. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Where {@link EarlyStore} has not begun it already. */
    @Bean
    @ConditionalOnMissingBean
    static StoreStart storeStart(Environment environment) {
        return StoreStart.begin(environment);
    }

    @Bean
    DataDirectory dataDirectory(StoreStart start) {
        return start.directory();
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(StoreStart start) {
        HikariDataSource pool = pool(start.address());
        start.afterReturn(() -> dropConnections(pool));
        return pool;
    }

    /** Takes the place of Spring Boot's own, which would wait long for connections to a server that is known to be down. */
    @Bean
    HealthIndicator dbHealthIndicator(StoreStart start, DataSource dataSource) {
        HealthIndicator asking = new DataSourceHealthIndicator(dataSource);
        return () -> start.serverRuns()
                ? Objects.requireNonNull(asking.health())
                : Health.down().build();
    }

    /** Days are days in China, whatever the machine's zone. A demonstration may be shown on a later day. */
    @Bean
    Clock clock(Environment environment) {
        return MovedClock.of(environment);
    }

    /** Those to a server that died: the pool itself would find out one by one, at the cost of a request each. */
    private static void dropConnections(HikariDataSource pool) {
        HikariPoolMXBean control = pool.getHikariPoolMXBean();
        if (control != null) {
            control.softEvictConnections();
        }
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

package org.zhengxin.store.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithDatabase
class WithDatabaseTest {

    @Test
    void database_ofATestClass_isMigratedAndComparesByCodePoint(JdbcClient jdbc) {
        assertThat(jdbc.sql("SELECT count(*) FROM flyway_schema_history")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(0);
        assertThat(jdbc.sql("SELECT datlocale FROM pg_database WHERE datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("C.UTF-8");
        assertThat(jdbc.sql("SHOW TimeZone").query(String.class).single()).isEqualTo("Asia/Shanghai");
    }
}

package org.zhengxin.store.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.DataDirectory;

@WithDatabase
@SpringBootTest
class WithDatabaseApplicationTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private Clock clock;

    @Test
    void application_underTest_usesTheDatabaseOfTheTestClass(JdbcClient own) {
        String current = "SELECT current_database()";
        assertThat(jdbc.sql(current).query(String.class).single())
                .isEqualTo(own.sql(current).query(String.class).single());
    }

    @Test
    void application_underTest_hasADataDirectoryOfItsOwnAndChineseDays() {
        assertThat(directory.root().toString()).contains("test-servers");
        assertThat(directory.spool()).isDirectory();
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}

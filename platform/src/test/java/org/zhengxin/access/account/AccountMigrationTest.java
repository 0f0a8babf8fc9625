package org.zhengxin.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.testing.WithDatabase;

/** A register from before there were accounts keeps its office, with the password that it had. */
@WithDatabase
class AccountMigrationTest {

    private static final String SCHEMA = "from_before_accounts";

    @Test
    void officeOfAnOlderRegister_becomesAnAccount_withItsPasswordAndWithoutASecondFactor(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        upTo("711", database);
        jdbc.sql("INSERT INTO %s.office_account (username, password_hash) VALUES ('Office', '{bcrypt}hash')"
                        .formatted(SCHEMA))
                .update();
        upTo("731", database);
        assertThat(jdbc.sql("SELECT username, role, password_hash, created_by FROM %s.account".formatted(SCHEMA))
                        .query()
                        .singleRow())
                .containsEntry("username", "office")
                .containsEntry("role", "OFFICE")
                .containsEntry("password_hash", "{bcrypt}hash")
                .containsEntry("created_by", "migration");
        assertThat(jdbc.sql("SELECT to_regclass('%s.office_account') IS NULL".formatted(SCHEMA))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static void upTo(String version, DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}

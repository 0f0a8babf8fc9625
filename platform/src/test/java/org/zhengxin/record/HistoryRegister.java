package org.zhengxin.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.record.plain.PlainRules;

/** A register in which histories happen (经历所在登记库): a database, a clock, and a node with the release of the day. */
final class HistoryRegister implements AutoCloseable {
    private static final String AGENCY = """
            INSERT INTO agency (code, name, name_normal, four_eyes, created_by)
            VALUES ('99HISTORY00000000' || ?, '经历' || ?, '经历' || ?, ?, 'test')
            ON CONFLICT (code) DO UPDATE SET four_eyes = excluded.four_eyes RETURNING id
            """;

    final TestClock clock = new TestClock("2026-01-01");
    final JdbcClient jdbc;
    final long byRule;
    final long fourEyes;
    private final DataSource database;
    private final Path directory;
    private final TransactionTemplate transaction;
    private @Nullable HistoryNode node;
    private int releases;

    HistoryRegister(DataSource database, Path directory) {
        this.database = database;
        this.directory = directory;
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        byRule = agency(1, false);
        fourEyes = agency(2, true);
        jdbc.sql("""
                TRUNCATE record, version, kind_rule, kind_rule_run, organisation, organisation_mark, deferral, erased_record,
                         objection_mark, record_repair_site, log_range,
                         log_leaves RESTART IDENTITY CASCADE
                """).update();
        jdbc.sql("UPDATE log_head SET size = 0, recorded_at = '2000-01-01'").update();
    }

    private long agency(int number, boolean reviewed) {
        return jdbc.sql(AGENCY)
                .param(number)
                .param(number)
                .param(number)
                .param(reviewed)
                .query(Long.class)
                .single();
    }

    void start(List<PlainRules.From> acts) {
        stop();
        node = new HistoryNode(database, clock, directory, ++releases, acts);
    }

    <T> T get(Class<T> type) {
        return Objects.requireNonNull(node).get(type);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Opens organisations; every second one is another's. Those named are provisional. */
    List<Long> organisations(List<Boolean> provisional) {
        return jdbc.sql("""
                INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal)
                SELECT 'T' || n, 1, p, now(), now(), '试验单位', '试验单位'
                FROM unnest(?::boolean[]) WITH ORDINALITY AS t(p, n) ORDER BY n RETURNING id
                """)
                .param(provisional.toArray(Boolean[]::new))
                .query(Long.class)
                .list();
    }

    <T> T inTransaction(Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    private void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}

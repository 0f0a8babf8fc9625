package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.store.testing.WithDatabase;

/** A change of rule meets records whose display is deferred: it holds for them, and ends no deferral. */
@WithDatabase
class RuleChangesMeetingDecisionsTest {
    private static final TestRules BEFORE = TestRules.release("1", TestRules.ONE_YEAR);

    private final JdbcClient jdbc;
    private final CreditFiles files;
    private long company;

    RuleChangesMeetingDecisionsTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.jdbc = jdbc;
        this.files = new CreditFiles(jdbc, dataSource, directory);
    }

    @BeforeEach
    void empty() {
        files.emptied();
        jdbc.sql("TRUNCATE deferral RESTART IDENTITY").update();
        company = files.organisation(false);
        files.start(BEFORE);
    }

    @AfterEach
    void invariantsHold() {
        new Invariants(jdbc).check();
    }

    @Test
    void deferredRecord_bearsTheNewRule_andStaysDeferred() {
        UUID record = deferred("缓", "2026-12-20");
        rule(TestRules.TWO_YEARS);
        assertThat(files.changes(record)).endsWith("RULE_CHANGED", "DEFERRED");
        assertThat(files.publicOn("2026-12-20", company)).isEmpty();
        assertThat(files.publicOn("2026-12-21", company)).containsExactly("缓");
        assertThat(files.day(record, "public_until")).isEqualTo("2028-06-01");
    }

    @Test
    void deferredRecord_thatTheNewRuleHides_isNotShownAfterItsDeferral() {
        UUID record = deferred("缓", "2026-12-20");
        rule(TestRules.HIDDEN);
        assertThat(files.publicOn("2026-12-21", company)).isEmpty();
        assertThat(files.day(record, "public_from")).isNull();
    }

    @Test
    void deferredRecord_thatAShorterRuleEndsMeanwhile_isNotShownAgain_notUnderALongerOneEither() {
        UUID record = deferred("缓", "2027-02-10");
        rule(TestRules.publicFor("P8M"));
        assertThat(files.publicOn("2027-02-11", company)).isEmpty();
        files.clock.set("2026-11-21");
        files.start(TestRules.release("3", TestRules.ONE_YEAR).then("2026-12-01", TestRules.TWO_YEARS))
                .changes()
                .all();
        assertThat(files.publicOn("2027-02-11", company)).isEmpty();
        assertThat(files.changes(record)).doesNotContain("RESTORED");
    }

    private void rule(String later) {
        files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", later))
                .changes()
                .all();
    }

    private UUID deferred(String number, String until) {
        UUID record = files.row(company, number).file();
        assertThat(files.inTransaction(
                        () -> files.deferrals().prepare(record, LocalDate.parse(until), "某条例第一条", "复议中", "account:1")))
                .isEqualTo(DeferralResult.DONE);
        long id = files.deferrals().before(Long.MAX_VALUE, 1).getFirst().id();
        assertThat(files.inTransaction(() -> files.deferrals().approve(id, "account:2")))
                .isEqualTo(DeferralResult.DONE);
        return record;
    }
}

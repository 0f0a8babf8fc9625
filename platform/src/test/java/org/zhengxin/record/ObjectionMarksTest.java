package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class ObjectionMarksTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final String OFFICE = "account:1";

    private final CreditFiles files;
    private final JdbcClient jdbc;
    private long company;

    ObjectionMarksTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.files = new CreditFiles(jdbc, dataSource, directory);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty() {
        files.emptied();
        jdbc.sql("TRUNCATE objection_mark, deferral, erased_record RESTART IDENTITY")
                .update();
        files.start(TestRules.release("1", TestRules.ONE_YEAR));
        company = files.organisation(false);
        files.clock.set("2026-07-01");
    }

    @Test
    void record_isMarkedAtOnce_andItsProvidersStatusComesBack() {
        UUID record = files.row(company, "甲").file();
        assertThat(mark(FIRST, record)).isEqualTo(ObjectionMarks.Result.DONE);
        assertThat(status(record)).isEqualTo("UNDER_OBJECTION");
        assertThat(files.asOf("2026-06-30", company)).isEmpty();
        close(FIRST, false);
        assertThat(status(record)).isEqualTo("IN_FORCE");
        assertThat(files.changes(record)).containsExactly("ADDED", "OBJECTION_MARKED", "OBJECTION_CLOSED");
    }

    @Test
    void recordThatEndedWithoutADay_keepsItsEndUnderTheMark() {
        UUID record = files.row(company, "甲").file();
        jdbc.sql("UPDATE version SET status = 'ENDED' WHERE record_id = ?")
                .param(record)
                .update();
        mark(FIRST, record);
        assertThat(status(record)).isEqualTo("UNDER_OBJECTION");
        assertThat(jdbc.sql("SELECT ended_on FROM version WHERE record_id = ? AND version = 2")
                        .param(record)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.parse("2026-07-01"));
        close(FIRST, false);
        assertThat(status(record)).isEqualTo("ENDED");
    }

    @Test
    void secondObjection_keepsTheMark_untilTheLastHasEnded() {
        UUID record = files.row(company, "甲").file();
        mark(FIRST, record);
        mark(SECOND, record);
        mark(SECOND, record);
        close(FIRST, true);
        assertThat(status(record)).isEqualTo("UNDER_OBJECTION");
        close(SECOND, false);
        assertThat(status(record)).isEqualTo("IN_FORCE");
        close(SECOND, false);
        assertThat(files.changes(record)).containsExactly("ADDED", "OBJECTION_MARKED", "OBJECTION_CLOSED");
    }

    @Test
    void correctionAndResend_loseNoMark() {
        UUID record = files.row(company, "甲").says("初").file();
        mark(FIRST, record);
        assertThat(files.row(company, "甲").says("初").send()).isInstanceOf(Filed.Unchanged.class);
        assertThat(files.row(company, "甲").says("后").send()).isInstanceOf(Filed.Updated.class);
        assertThat(status(record)).isEqualTo("UNDER_OBJECTION");
        close(FIRST, true);
        assertThat(status(record)).isEqualTo("IN_FORCE");
        assertThat(files.row(company, "甲").says("初").send()).isInstanceOf(Filed.Unchanged.class);
        assertThat(files.changes(record))
                .containsExactly("ADDED", "OBJECTION_MARKED", "CORRECTED", "OBJECTION_MARKED", "OBJECTION_CLOSED");
    }

    @Test
    void recordThatIsAnnulledMeanwhile_staysAnnulled() {
        UUID record = files.row(company, "甲").file();
        mark(FIRST, record);
        files.row(company, "甲").annulled().send();
        close(FIRST, true);
        assertThat(status(record)).isEqualTo("ANNULLED");
        assertThat(files.reader.findPublic(record)).isEmpty();
        assertThat(mark(SECOND, record)).isEqualTo(ObjectionMarks.Result.ENDED);
        assertThat(mark(SECOND, UUID.randomUUID())).isEqualTo(ObjectionMarks.Result.UNKNOWN);
    }

    @Test
    void ruleChange_keepsMarkAndDeferral() {
        UUID record = files.row(company, "甲").file();
        defer(record);
        mark(FIRST, record);
        CreditFiles.Node node = files.start(TestRules.release("2", TestRules.TWO_YEARS));
        node.changes().afterSingletonsInstantiated();
        node.plan().tasks().forEach(task -> assertThat(node.run().step(task)).isNotNull());
        assertThat(status(record)).isEqualTo("UNDER_OBJECTION");
        assertThat(files.day(record, "public_from")).isEqualTo(LocalDate.parse("2026-09-01"));
        assertThat(files.changes(record)).contains("RULE_CHANGED");
        close(FIRST, false);
        assertThat(files.day(record, "public_from")).isEqualTo(LocalDate.parse("2026-09-01"));
        assertThat(status(record)).isEqualTo("IN_FORCE");
    }

    @Test
    void confirmationOfTheSubject_keepsTheMark() {
        long unknown = files.organisation(true);
        UUID record = files.row(unknown, "甲").provisional().file();
        mark(FIRST, record);
        files.confirm(unknown);
        assertThat(status(record)).isEqualTo("UNDER_OBJECTION");
        assertThat(files.reader.findPublic(record)).isPresent();
    }

    @Test
    void repair_endsTheRecord_andItsObjectionLeavesItSealed() {
        UUID record = files.row(company, "甲").file();
        mark(FIRST, record);
        files.append(record, Change.REPAIRED, LaterVersions.sealed());
        close(FIRST, true);
        assertThat(files.changes(record)).endsWith("REPAIRED");
        assertThat(jdbc.sql("SELECT closed_version, upheld FROM objection_mark")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("closed_version", 3, "upheld", true));
    }

    private void defer(UUID record) {
        files.inTransaction(
                () -> files.deferrals().prepare(record, LocalDate.parse("2026-08-31"), "某条例第一条", "复议中", "account:1"));
        long id = files.deferrals().before(Long.MAX_VALUE, 1).getFirst().id();
        assertThat(files.inTransaction(() -> files.deferrals().approve(id, "account:2")))
                .isEqualTo(DeferralResult.DONE);
    }

    private ObjectionMarks.Result mark(UUID objection, UUID record) {
        return files.inTransaction(() -> files.objections().mark(objection, record, "YY2026000001", OFFICE));
    }

    private void close(UUID objection, boolean upheld) {
        files.inTransaction(() -> {
            files.objections().close(objection, upheld, "YY2026000001", OFFICE);
            return true;
        });
    }

    private String status(UUID record) {
        return jdbc.sql("SELECT v.status FROM version v JOIN record r ON r.id = v.record_id"
                        + " AND r.current_version = v.version WHERE r.id = ?")
                .param(record)
                .query(String.class)
                .single();
    }
}

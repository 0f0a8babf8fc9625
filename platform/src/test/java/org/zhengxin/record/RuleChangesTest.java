package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.Channel;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.store.testing.WithDatabase;

/** A change of rule: written before its day, in effect on it, and the kind withheld as long as it is not finished. */
@WithDatabase
class RuleChangesTest {
    private static final TestRules BEFORE = TestRules.release("1", TestRules.ONE_YEAR);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CreditFiles files;
    private long company;

    RuleChangesTest(JdbcClient jdbc, DataSource dataSource, TransactionTemplate transaction, @TempDir Path directory) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.files = new CreditFiles(jdbc, dataSource, directory);
    }

    @BeforeEach
    void empty() {
        files.emptied();
        company = files.organisation(false);
        files.start(BEFORE);
    }

    @AfterEach
    void invariantsHold() {
        new Invariants(jdbc).check();
    }

    @Test
    void kindMetForTheFirstTime_isReady() {
        files.row(company, "甲").file();
        assertThat(files.start(BEFORE).plan().tasks()).isEmpty();
        assertThat(files.publicOn("2026-11-21", company)).containsExactly("甲");
    }

    @Test
    void longerPeriod_isWrittenBeforeItsDay_andHoldsFromThen() {
        UUID record = files.row(company, "甲").file();
        files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.TWO_YEARS))
                .changes()
                .all();
        assertThat(files.changes(record)).containsExactly("ADDED", "RULE_CHANGED");
        assertThat(files.day(record, "public_from")).isEqualTo("2026-11-21");
        assertThat(files.day(record, "public_until")).isEqualTo("2028-06-01");
        assertThat(reason(record)).startsWith("2").contains("2026-12-01", "第三条");
        assertThat(files.publicOn("2026-11-30", company)).containsExactly("甲");
        assertThat(files.publicOn("2026-12-01", company)).containsExactly("甲");
        assertThat(files.publicOn("2028-06-02", company)).isEmpty();
    }

    @Test
    void shorterPeriod_takesEffectExactlyOnItsDay() {
        files.row(company, "老").decided("2026-06-01").file();
        UUID young = files.row(company, "新").decided("2026-11-01").file();
        files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.THREE_MONTHS))
                .changes()
                .all();
        assertThat(files.publicOn("2026-11-30", company)).containsExactly("新", "老");
        assertThat(files.publicOn("2026-12-01", company)).containsExactly("新");
        assertThat(files.day(young, "public_until")).isEqualTo("2027-02-01");
    }

    @Test
    void hiddenKind_leavesThePublicOnTheDay_andStaysShared() {
        UUID record = files.row(company, "甲").file();
        files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.HIDDEN))
                .changes()
                .all();
        assertThat(files.publicOn("2026-11-30", company)).containsExactly("甲");
        assertThat(files.publicOn("2026-12-01", company)).isEmpty();
        assertThat(files.reader.withheldKinds()).isEmpty();
        assertThat(files.day(record, "government_until")).isEqualTo("2031-06-01");
    }

    @Test
    void publishedKind_opensOnTheDay_butNotForWhomNobodyConfirmed() {
        long stranger = files.organisation(true);
        files.row(company, "甲").minor().file();
        UUID unconfirmed = files.row(stranger, "乙").minor().provisional().file();
        files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.ALL_PUBLIC))
                .changes()
                .all();
        assertThat(files.publicOn("2026-11-30", company, stranger)).isEmpty();
        assertThat(files.publicOn("2026-12-01", company, stranger)).containsExactly("甲");
        files.confirm(stranger);
        assertThat(files.publicOn("2026-12-01", company, stranger)).containsExactlyInAnyOrder("甲", "乙");
        assertThat(files.changes(unconfirmed)).containsExactly("ADDED", "RULE_CHANGED", "SUBJECT_CONFIRMED");
    }

    @Test
    void notFinishedByItsDay_isWithheld_untilFinished() {
        files.row(company, "甲").file();
        CreditFiles.Node node =
                files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.TWO_YEARS));
        assertThat(files.publicOn("2026-11-30", company)).containsExactly("甲");
        assertThat(files.reader.withheldKinds()).isEmpty();
        assertThat(files.publicOn("2026-12-01", company)).isEmpty();
        assertThat(files.reader.withheldKinds()).containsExactly(TestRules.KIND);
        assertThat(new WithheldNotice(files.reader, node.catalogue()).notice())
                .hasValueSatisfying(text -> assertThat(text.zh()).contains("试验行为", "暂不展示"));
        files.clock.set("2026-12-02");
        node.changes().all();
        assertThat(files.publicOn("2026-12-02", company)).containsExactly("甲");
        assertThat(new WithheldNotice(files.reader, node.catalogue()).notice()).isEmpty();
        assertThat(files.asOf("2026-11-30", company)).containsExactly("甲@1");
        assertThat(files.asOf("2026-12-01", company)).isEmpty();
        assertThat(files.asOf("2026-12-02", company)).containsExactly("甲@2");
    }

    @Test
    void whatIsClosedOrOver_staysAsItIs() {
        UUID withdrawn = files.row(company, "撤").file();
        files.append(withdrawn, Change.WITHDRAWN, LaterVersions.sealed());
        UUID repaired = files.row(company, "修").file();
        files.append(repaired, Change.REPAIRED, Map.of("public_until", "2026-11-20", "public_from", "2026-11-20"));
        UUID annulled = files.row(company, "销").annulled().file();
        UUID late = files.row(company, "迟").decided("2025-10-01").file();
        files.clock.set("2020-02-01");
        UUID over = files.row(company, "满").decided("2020-01-01").file();
        files.clock.set("2022-01-01");
        UUID halfOver = files.row(company, "半").decided("2022-01-01").file();
        files.clock.set("2026-11-21");
        files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.publicFor("P9Y")))
                .changes()
                .all();
        for (UUID untouched : List.of(withdrawn, repaired, annulled, late, over, halfOver)) {
            assertThat(files.changes(untouched)).doesNotContain("RULE_CHANGED");
        }
        assertThat(files.publicOn("2026-12-01", company)).isEmpty();
    }

    @Test
    void row_narrowsTheNewRuleToo() {
        UUID until = files.row(company, "止").until("2027-01-31").file();
        UUID shared = files.row(company, "享").only(Channel.GOVERNMENT).file();
        files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.TWO_YEARS))
                .changes()
                .all();
        assertThat(files.day(until, "public_until")).isEqualTo("2027-01-31");
        assertThat(files.day(shared, "public_from")).isNull();
    }

    @Test
    void rowFiledAfterThePreparation_alreadyBearsTheRule() {
        CreditFiles.Node node =
                files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.THREE_MONTHS));
        node.changes().all();
        UUID record = files.row(company, "甲").file();
        assertThat(files.publicOn("2026-11-30", company)).containsExactly("甲");
        assertThat(files.publicOn("2026-12-01", company)).isEmpty();
        assertThat(files.changes(record)).containsExactly("ADDED");
    }

    @Test
    void ruleGivenUpBeforeItsDay_isUndone() {
        UUID record = files.row(company, "甲").file();
        files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.HIDDEN))
                .changes()
                .all();
        files.clock.set("2026-11-25");
        files.start(TestRules.release("3", TestRules.ONE_YEAR)).changes().all();
        assertThat(files.changes(record)).containsExactly("ADDED", "RULE_CHANGED", "RULE_CHANGED");
        assertThat(files.day(record, "public_until")).isEqualTo("2027-06-01");
        assertThat(files.publicOn("2026-12-01", company)).containsExactly("甲");
    }

    @Test
    void severityTable_waitsForItsDay_andGradesAnew() {
        UUID record = files.row(company, "甲").minor().file();
        CreditFiles.Node node =
                files.start(TestRules.release("2", TestRules.ONE_YEAR).thenStricter("2026-12-01", TestRules.ONE_YEAR));
        node.changes().all();
        assertThat(files.changes(record)).containsExactly("ADDED");
        assertThat(files.publicOn("2026-12-01", company)).isEmpty();
        assertThat(files.reader.withheldKinds()).containsExactly(TestRules.KIND);
        node.changes().all();
        assertThat(files.reader.withheldKinds()).isEmpty();
        assertThat(files.publicOn("2026-12-01", company)).containsExactly("甲");
        assertThat(files.reader.findPublic(record).orElseThrow().severity()).isEqualTo("SERIOUS");
    }

    @Test
    void crashBetweenChunks_everyRecordIsDoneOnce() {
        List<UUID> records = fiveRecords();
        TestRules later = TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.TWO_YEARS);
        CreditFiles.Node first = files.start(later, 2);
        assertThat(first.run().step(first.plan().tasks().getFirst())).isEqualTo(RuleRun.Step.MORE);
        assertThat(changed()).isEqualTo(2);
        CreditFiles.Node second = files.start(later, 2);
        jdbc.sql("ALTER TABLE kind_rule_run ADD CONSTRAINT crash CHECK (written <> 4)")
                .update();
        assertThatThrownBy(() -> second.changes().all()).isInstanceOf(DataAccessException.class);
        assertThat(changed()).isEqualTo(2);
        jdbc.sql("ALTER TABLE kind_rule_run DROP CONSTRAINT crash").update();
        second.changes().all();
        assertThat(records)
                .allSatisfy(record -> assertThat(files.changes(record)).containsExactly("ADDED", "RULE_CHANGED"));
        second.changes().all();
        files.start(later).changes().all();
        assertThat(changed()).isEqualTo(5);
    }

    @Test
    void secondNode_leavesTheKindToTheFirst() {
        fiveRecords();
        CreditFiles.Node node =
                files.start(TestRules.release("2", TestRules.ONE_YEAR).then("2026-12-01", TestRules.TWO_YEARS));
        RulePlan.Task task = node.plan().tasks().getFirst();
        RuleRun.Step elsewhere = transaction.execute(status -> {
            assertThat(node.plan().take(TestRules.KIND)).isTrue();
            return CompletableFuture.supplyAsync(() -> node.run().step(task)).join();
        });
        assertThat(elsewhere).isEqualTo(RuleRun.Step.ELSEWHERE);
        assertThat(changed()).isZero();
    }

    private List<UUID> fiveRecords() {
        List<UUID> records = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            records.add(files.row(company, "号" + i)
                    .decided("2026-06-0" + (1 + i / 2))
                    .file());
        }
        return records;
    }

    private long changed() {
        return jdbc.sql("SELECT count(*) FROM version WHERE change = 'RULE_CHANGED'")
                .query(Long.class)
                .single();
    }

    private String reason(UUID record) {
        return Objects.requireNonNull(jdbc.sql("SELECT reason FROM version WHERE record_id = ? AND version = 2")
                .param(record)
                .query(String.class)
                .single());
    }
}

package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class AnnulmentNoticesTest {
    private static final EndReason BY_A_COURT =
            new EndReason(EndReason.Ground.REVOKED, "某行终〔2026〕1号", LocalDate.parse("2026-06-26"), "不公开的说明", "某市中级人民法院");

    private final CreditFiles files;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private AnnulmentNotices notices;
    private ProviderActs acts;
    private long company;

    AnnulmentNoticesTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.files = new CreditFiles(jdbc, dataSource, directory);
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        CreditFiles.Node node = files.start(TestRules.release("1", TestRules.ONE_YEAR));
        this.notices = notices(node);
        this.acts = new ProviderActs(jdbc, new IdentityLocks(jdbc), node.later(), notices);
    }

    @BeforeEach
    void empty() {
        files.emptied();
        jdbc.sql("TRUNCATE annulment_notice, erased_record").update();
        CreditFiles.Node node = files.start(TestRules.release("1", TestRules.ONE_YEAR));
        notices = notices(node);
        acts = new ProviderActs(jdbc, new IdentityLocks(jdbc), node.later(), notices);
        company = files.organisation(false);
        files.clock.set("2026-06-20");
    }

    @Test
    void annulment_byOrder_takesTheRecordDown_andSaysWhyWithoutItsContent() {
        UUID record = files.row(company, "甲").says("违法事实").file();
        files.clock.set("2026-07-02");
        assertThat(annul(record, 1)).isEqualTo(ProviderActs.Result.DONE);
        assertThat(files.reader.findPublic(record)).isEmpty();
        AnnulmentNotice notice = shown().getFirst();
        assertThat(notice.reason()).isEqualTo(BY_A_COURT);
        assertThat(notice.takenDownOn()).isEqualTo("2026-07-02");
        assertThat(notice.dueOn()).as("three working days from Friday 26 June").isEqualTo("2026-07-01");
        assertThat(notice.inTime()).isFalse();
        assertThat(notice.toString()).doesNotContain("违法事实", "甲");
    }

    @Test
    void notice_showsToTheEndOfItsLastDay_withoutAnyJob() {
        UUID record = files.row(company, "甲").file();
        files.clock.set("2026-07-01");
        annul(record, 1);
        files.clock.set("2026-10-01");
        assertThat(shown()).hasSize(1);
        files.clock.set("2026-10-02");
        assertThat(shown()).isEmpty();
        assertThat(notices.latest(10)).hasSize(1);
    }

    @Test
    void resentRow_thatSaysAnnulled_leavesANotice_andNothingComesBack() {
        files.row(company, "甲").file();
        files.clock.set("2026-07-01");
        assertThat(files.row(company, "甲").annulled().send()).isInstanceOf(Filed.Updated.class);
        assertThat(shown()).singleElement().satisfies(notice -> {
            assertThat(notice.reason()).isNull();
            assertThat(notice.dueOn()).isNull();
            assertThat(notice.inTime()).isTrue();
        });
        assertThat(files.row(company, "甲").send()).isInstanceOf(Filed.Unchanged.class);
        assertThat(files.row(company, "甲").says("别的").send()).isInstanceOf(Filed.Closed.class);
        assertThat(files.publicOn("2026-07-02", company)).isEmpty();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void whatNobodyCouldSee_leavesNoNotice() {
        UUID minor = files.row(company, "轻微").minor().file();
        UUID over = files.row(company, "届满").decided("2025-07-01").file();
        UUID waiting = files.row(files.organisation(true), "待确认").provisional().file();
        files.row(company, "初次即撤销").annulled().file();
        files.clock.set("2026-07-02");
        for (UUID record : List.of(minor, over, waiting)) {
            assertThat(annul(record, 1)).isEqualTo(ProviderActs.Result.DONE);
        }
        assertThat(count()).isZero();
    }

    @Test
    void erasure_endsTheNotice() {
        UUID record = files.row(company, "甲").file();
        files.clock.set("2026-07-01");
        annul(record, 1);
        assertThat(shown()).hasSize(1);
        files.erase(record);
        assertThat(shown()).isEmpty();
        assertThat(notices.latest(10)).isEmpty();
    }

    @Test
    void secondAnnulment_orOneOfWhatChangedSince_changesNothing() {
        UUID record = files.row(company, "甲").file();
        files.row(company, "甲").says("后").send();
        files.clock.set("2026-07-01");
        assertThat(annul(record, 1)).isEqualTo(ProviderActs.Result.CHANGED);
        assertThat(annul(record, 2)).isEqualTo(ProviderActs.Result.DONE);
        assertThat(annul(record, 3)).isEqualTo(ProviderActs.Result.ENDED_BEFORE);
        assertThat(annul(UUID.randomUUID(), 1)).isEqualTo(ProviderActs.Result.UNKNOWN);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void rebuild_writesTheSameNoticesAgain() {
        UUID record = files.row(company, "甲").file();
        files.clock.set("2026-07-01");
        annul(record, 1);
        List<AnnulmentNotice> before = shown();
        jdbc.sql("DELETE FROM annulment_notice").update();
        files.clock.set("2026-07-20");
        notices.writeMissing();
        assertThat(shown()).isEqualTo(before);
        notices.writeMissing();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void counts_sayHowManyWereInTime() {
        UUID late = files.row(company, "迟").file();
        UUID unknown = files.row(company, "不明").file();
        files.clock.set("2026-07-02");
        annul(late, 1);
        files.row(company, "不明").annulled().send();
        assertThat(unknown).isNotNull();
        assertThat(notices.counts(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-31")))
                .singleElement()
                .satisfies(counted -> {
                    assertThat(counted.takenDown()).isEqualTo(2);
                    assertThat(counted.limited()).isEqualTo(1);
                    assertThat(counted.inTime()).isZero();
                });
        assertThat(notices.counts(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31")))
                .isEmpty();
    }

    private AnnulmentNotices notices(CreditFiles.Node node) {
        return new AnnulmentNotices(
                jdbc,
                files.clock,
                node.catalogue(),
                new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
    }

    private ProviderActs.Result annul(UUID record, int version) {
        return files.inTransaction(
                () -> acts.annulByOrder(new Releases.Seen(record, version), BY_A_COURT, "account:1"));
    }

    private List<AnnulmentNotice> shown() {
        return notices.publicOf(List.of(company));
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM annulment_notice")
                .query(Integer.class)
                .single();
    }
}

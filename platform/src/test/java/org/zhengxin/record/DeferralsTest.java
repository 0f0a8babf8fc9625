package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class DeferralsTest {
    private static final String ONE = "account:1";
    private static final String OTHER = "account:2";
    private static final LocalDate LAST = LocalDate.parse("2026-08-31");

    private final CreditFiles files;
    private final JdbcClient jdbc;
    private long company;

    DeferralsTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.files = new CreditFiles(jdbc, dataSource, directory);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty() {
        files.emptied();
        jdbc.sql("TRUNCATE deferral, erased_record RESTART IDENTITY").update();
        files.start(TestRules.release("1", TestRules.ONE_YEAR));
        company = files.organisation(false);
        files.clock.set("2026-07-01");
    }

    @Test
    void deferral_isInForceOnlyOnceAnotherApproves_andEndsByItself() {
        UUID record = files.row(company, "甲").file();
        assertThat(prepare(record)).isEqualTo(DeferralResult.DONE);
        assertThat(isPublic(record)).isTrue();
        assertThat(files.inTransaction(() -> files.deferrals().approve(id(), ONE)))
                .isEqualTo(DeferralResult.SAME_PERSON);
        assertThat(isPublic(record)).isTrue();
        assertThat(approve()).isEqualTo(DeferralResult.DONE);
        assertThat(isPublic(record)).isFalse();
        assertThat(state()).isEqualTo(Deferral.State.RUNNING);
        files.clock.set("2026-08-31");
        assertThat(isPublic(record)).isFalse();
        files.clock.set("2026-09-01");
        assertThat(isPublic(record)).isTrue();
        assertThat(state()).isEqualTo(Deferral.State.OVER);
    }

    @Test
    void correction_whileDeferred_doesNotBringItBack() {
        UUID record = files.row(company, "甲").says("初").file();
        prepare(record);
        approve();
        assertThat(files.row(company, "甲").says("后").send()).isInstanceOf(Filed.Updated.class);
        assertThat(isPublic(record)).isFalse();
        files.clock.set("2026-09-01");
        assertThat(isPublic(record)).isTrue();
    }

    @Test
    void earlyEnd_needsAnotherPersonToo() {
        UUID record = files.row(company, "甲").file();
        prepare(record);
        approve();
        assertThat(files.inTransaction(() -> files.deferrals().prepareEnd(id(), "情况消失", OTHER)))
                .isEqualTo(DeferralResult.DONE);
        assertThat(files.inTransaction(() -> files.deferrals().approveEnd(id(), OTHER)))
                .isEqualTo(DeferralResult.SAME_PERSON);
        assertThat(isPublic(record)).isFalse();
        assertThat(files.inTransaction(() -> files.deferrals().approveEnd(id(), ONE)))
                .isEqualTo(DeferralResult.DONE);
        assertThat(isPublic(record)).isTrue();
        assertThat(state()).isEqualTo(Deferral.State.ENDED);
    }

    @Test
    void deferral_thatWouldOutlastTheRecord_orHasPassed_isRefused() {
        UUID record = files.row(company, "甲").file();
        assertThat(prepare(record, LocalDate.parse("2099-01-01"))).isEqualTo(DeferralResult.TOO_LONG);
        assertThat(prepare(record, LocalDate.parse("2026-06-30"))).isEqualTo(DeferralResult.PAST);
        assertThat(prepare(UUID.randomUUID(), LAST)).isEqualTo(DeferralResult.UNKNOWN);
        assertThat(prepare(record)).isEqualTo(DeferralResult.DONE);
        assertThat(prepare(record)).isEqualTo(DeferralResult.ALREADY);
        assertThat(files.inTransaction(() -> files.deferrals().refuse(id(), OTHER)))
                .isEqualTo(DeferralResult.DONE);
        assertThat(approve()).isEqualTo(DeferralResult.NOT_OPEN);
        assertThat(isPublic(record)).isTrue();
        assertThat(prepare(record)).isEqualTo(DeferralResult.DONE);
    }

    private DeferralResult prepare(UUID record) {
        return prepare(record, LAST);
    }

    private DeferralResult prepare(UUID record, LocalDate until) {
        return files.inTransaction(() -> files.deferrals().prepare(record, until, "某条例第一条", "复议中", ONE));
    }

    private DeferralResult approve() {
        return files.inTransaction(() -> files.deferrals().approve(id(), OTHER));
    }

    private long id() {
        return files.deferrals().before(Long.MAX_VALUE, 1).getFirst().id();
    }

    private Deferral.State state() {
        return files.deferrals().before(Long.MAX_VALUE, 1).getFirst().state();
    }

    private boolean isPublic(UUID record) {
        return files.reader.findPublic(record).isPresent();
    }
}

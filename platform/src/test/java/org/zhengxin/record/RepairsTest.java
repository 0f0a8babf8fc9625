package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.catalog.Channel;
import org.zhengxin.store.testing.WithDatabase;

/** What was repaired is gone from its channels, and nothing brings it back. */
@WithDatabase
class RepairsTest {
    private static final Set<Channel> ENDS = EnumSet.of(Channel.PUBLIC, Channel.GOVERNMENT, Channel.AUTHORISED);
    private static final RepairGround GROUND =
            new RepairGround(RepairGround.Source.HERE, "XF2026000001", LocalDate.parse("2026-10-01"));

    private final CreditFiles files;
    private final JdbcClient jdbc;
    private long company;

    RepairsTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.files = new CreditFiles(jdbc, dataSource, directory);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty() {
        files.emptied();
        jdbc.sql("TRUNCATE deferral, erased_record, record_repair_site RESTART IDENTITY")
                .update();
        files.start(TestRules.release("1", TestRules.ONE_YEAR));
        company = files.organisation(false);
        files.clock.set("2026-07-01");
    }

    @Test
    void repair_endsTheChannelsThatItNames_atOnce() {
        UUID record = files.row(company, "甲").file();
        assertThat(files.publicOn("2026-10-01", company)).containsExactly("甲");
        assertThat(repair(record)).isEqualTo(Repairs.Result.DONE);
        assertThat(files.publicOn("2026-10-01", company)).isEmpty();
        assertThat(files.asOf("2026-09-30", company)).containsExactly("甲@1");
        for (String channel : new String[] {"public_from", "government_from", "authorised_from"}) {
            assertThat(files.day(record, channel)).as(channel).isNull();
        }
        RepairStanding standing = files.repairs().standing(record).orElseThrow();
        assertThat(standing.repaired()).isTrue();
        assertThat(standing.closed()).isTrue();
    }

    @Test
    void groundAndSite_areKept_andReadBack() {
        UUID record = files.row(company, "甲").file();
        repair(record);
        String reason = jdbc.sql("SELECT reason FROM version WHERE record_id = ? AND change = 'REPAIRED'")
                .param(record)
                .query(String.class)
                .single();
        assertThat(RepairGround.read(reason)).contains(GROUND);
        assertThat(RepairGround.read("repaired, as somebody typed")).isEmpty();
        assertThat(files.sites().of(record)).singleElement().satisfies(site -> {
            assertThat(site.state()).isEqualTo(RepairSites.State.REPAIRED);
            assertThat(site.number()).isEqualTo("XF2026000001");
        });
    }

    @Test
    void resend_equalChangedOrAnnulling_bringsNothingBack() {
        UUID record = files.row(company, "甲").says("初").file();
        files.row(company, "甲").says("后").file();
        repair(record);
        assertThat(files.row(company, "甲").says("后").send()).isEqualTo(new Filed.Unchanged(record, false));
        assertThat(files.row(company, "甲").says("初").send()).isEqualTo(new Filed.Unchanged(record, true));
        assertThat(files.row(company, "甲").says("另一内容").send()).isEqualTo(new Filed.Closed(record));
        assertThat(files.row(company, "甲").says("另一内容").annulled().send()).isEqualTo(new Filed.Unchanged(record, true));
        assertThat(files.publicOn("2026-10-02", company)).isEmpty();
        assertThat(files.changes(record)).containsExactly("ADDED", "CORRECTED", "REPAIRED");
    }

    @Test
    void changeOfRule_leavesItSealed() {
        UUID record = files.row(company, "甲").file();
        repair(record);
        files.start(TestRules.release("2", TestRules.TWO_YEARS)).changes().all();
        assertThat(files.publicOn("2026-10-02", company)).isEmpty();
        assertThat(files.changes(record)).containsExactly("ADDED", "REPAIRED");
    }

    @Test
    void confirmationOfTheOrganisation_leavesItSealed() {
        long stranger = files.organisation(true);
        UUID record = files.row(stranger, "乙").provisional().file();
        assertThat(repair(record)).isEqualTo(Repairs.Result.DONE);
        files.confirm(stranger);
        assertThat(files.publicOn("2026-10-02", stranger)).isEmpty();
    }

    @Test
    void endOfADeferral_leavesItSealed() {
        UUID record = files.row(company, "甲").file();
        files.inTransaction(
                () -> files.deferrals().prepare(record, LocalDate.parse("2026-10-15"), "某条例", "重整", "account:1"));
        long deferral = files.deferrals().before(Long.MAX_VALUE, 1).getFirst().id();
        files.inTransaction(() -> files.deferrals().approve(deferral, "account:2"));
        repair(record);
        files.inTransaction(() -> files.deferrals().prepareEnd(deferral, "情况消失", "account:1"));
        files.inTransaction(() -> files.deferrals().approveEnd(deferral, "account:2"));
        assertThat(files.publicOn("2026-10-20", company)).isEmpty();
    }

    @Test
    void whatEndedBefore_isNotRepaired() {
        UUID record = files.row(company, "甲").file();
        assertThat(repair(record)).isEqualTo(Repairs.Result.DONE);
        assertThat(repair(record)).isEqualTo(Repairs.Result.REPAIRED_BEFORE);
        UUID annulled = files.row(company, "乙").file();
        files.row(company, "乙").annulled().send();
        assertThat(repair(annulled)).isEqualTo(Repairs.Result.ENDED_BEFORE);
        assertThat(repair(UUID.randomUUID())).isEqualTo(Repairs.Result.UNKNOWN);
    }

    private Repairs.Result repair(UUID record) {
        files.clock.set("2026-10-01");
        return files.inTransaction(() -> files.repairs().repair(record, ENDS, GROUND, "account:7", null));
    }
}

package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.testing.WithDatabase;

/** What the register showed at the end of a day, whatever was recorded later. */
@WithDatabase
class PublicAsOfTest {
    private final CreditFiles files;
    private long company;

    PublicAsOfTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.files = new CreditFiles(jdbc, dataSource, directory);
    }

    @BeforeEach
    void empty() {
        files.emptied();
        files.start(TestRules.release("1", TestRules.ONE_YEAR));
        company = files.organisation(false);
        files.clock.set("2026-07-01");
    }

    @Test
    void beforeItCame_nothingIsShown_andFromThatDayOn() {
        files.row(company, "甲").file();
        assertThat(files.asOf("2026-06-30", company)).isEmpty();
        assertThat(files.asOf("2026-07-01", company)).containsExactly("甲@1");
        assertThat(files.asOf("2027-05-31", company)).containsExactly("甲@1");
    }

    @Test
    void correction_showsTheVersionOfItsTime() {
        files.row(company, "甲").says("初").file();
        files.clock.set("2026-08-10");
        files.row(company, "甲").says("更正").file();
        assertThat(files.asOf("2026-08-09", company)).containsExactly("甲@1");
        assertThat(files.asOf("2026-08-10", company)).containsExactly("甲@2");
    }

    @Test
    void day_endsAtMidnightInShanghai() {
        files.row(company, "甲").says("初").file();
        files.clock.set("2026-08-10", "23:59:59");
        files.row(company, "甲").says("末").file();
        files.clock.set("2026-08-11", "00:00:00");
        files.row(company, "甲").says("次日").file();
        assertThat(files.asOf("2026-08-10", company)).containsExactly("甲@2");
        assertThat(files.asOf("2026-08-11", company)).containsExactly("甲@3");
    }

    @Test
    void withdrawal_endsItFromItsDay_andNotBefore() {
        UUID record = files.row(company, "甲").file();
        files.clock.set("2026-09-01");
        files.append(record, Change.WITHDRAWN, LaterVersions.sealed());
        assertThat(files.asOf("2026-08-31", company)).containsExactly("甲@1");
        assertThat(files.asOf("2026-09-01", company)).isEmpty();
    }

    @Test
    void lastPublicDay_isShownToItsEnd() {
        files.row(company, "甲").file();
        assertThat(files.asOf("2027-06-01", company)).containsExactly("甲@1");
        assertThat(files.asOf("2027-06-02", company)).isEmpty();
    }

    @Test
    void provisionalSubject_isShownFromItsConfirmationOn() {
        long stranger = files.organisation(true);
        files.row(stranger, "乙").provisional().file();
        files.clock.set("2026-07-15");
        files.confirm(stranger);
        assertThat(files.asOf("2026-07-14", stranger)).isEmpty();
        assertThat(files.asOf("2026-07-15", stranger)).containsExactly("乙@2");
    }

    @Test
    void mergedOrganisations_areReadAsAGroup_latestDecisionFirst() {
        long other = files.organisation(false);
        files.row(company, "甲").decided("2026-06-01").file();
        files.row(other, "乙").decided("2026-06-20").file();
        assertThat(files.asOf("2026-07-01", company, other)).containsExactly("乙@1", "甲@1");
        assertThat(files.asOf("2026-07-01", company)).containsExactly("甲@1");
    }

    @Test
    void minorRecord_wasNeverShown() {
        files.row(company, "甲").minor().file();
        assertThat(files.asOf("2026-07-01", company)).isEmpty();
    }
}

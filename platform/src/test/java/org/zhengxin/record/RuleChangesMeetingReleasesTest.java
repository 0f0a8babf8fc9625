package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.store.testing.WithDatabase;

/** A change of rule meets records that wait for their release: it leaves them, and holds once they are released. */
@WithDatabase
class RuleChangesMeetingReleasesTest {
    private static final String REVIEWER = "account:2";

    private final JdbcClient jdbc;
    private final CreditFiles files;
    private long company;
    private long agency;

    RuleChangesMeetingReleasesTest(JdbcClient jdbc, DataSource dataSource, @TempDir Path directory) {
        this.jdbc = jdbc;
        this.files = new CreditFiles(jdbc, dataSource, directory);
    }

    @BeforeEach
    void empty() {
        files.emptied();
        company = files.organisation(false);
        agency = jdbc.sql("""
                INSERT INTO agency (code, name, name_normal, four_eyes, created_by)
                VALUES ('99RELEASE000000000', '放行试验', '放行试验', true, 'test')
                ON CONFLICT (code) DO UPDATE SET four_eyes = true RETURNING id
                """).query(Long.class).single();
        files.start(TestRules.release("1", TestRules.ONE_YEAR));
    }

    @AfterEach
    void invariantsHold() {
        new Invariants(jdbc).check();
    }

    @Test
    void waitingRecord_isLeftByTheChange_beforeItsDayAndAfter() {
        UUID record = waiting(files.row(company, "候"));
        CreditFiles.Node node = from("2026-12-01", TestRules.TWO_YEARS);
        files.clock.set("2026-12-01");
        node.changes().all();
        assertThat(files.changes(record)).containsExactly("ADDED");
        assertThat(hidden(record)).isEqualTo("AWAITING_RELEASE");
        assertThat(files.publicOn("2026-12-01", company)).isEmpty();
    }

    @Test
    void releasedAfterTheDay_bearsTheRuleOfTheReleaseDay() {
        UUID record = waiting(files.row(company, "后"));
        from("2026-12-01", TestRules.TWO_YEARS);
        release(record, "2026-12-05");
        assertThat(files.day(record, "public_from")).isEqualTo("2026-12-05");
        assertThat(files.day(record, "public_until")).isEqualTo("2028-06-01");
        assertThat(files.publicOn("2026-12-05", company)).containsExactly("后");
    }

    @Test
    void releasedBeforeTheDay_bearsBothRules_andNeedsNoFurtherVersion() {
        UUID record = waiting(files.row(company, "前"));
        CreditFiles.Node node = from("2026-12-01", TestRules.TWO_YEARS);
        release(record, "2026-11-25");
        assertThat(files.day(record, "public_until")).isEqualTo("2028-06-01");
        files.clock.set("2026-12-01");
        node.changes().all();
        assertThat(files.changes(record)).containsExactly("ADDED", "RELEASED");
    }

    @Test
    void releasedUnderAShorterRuleThatEndedMeanwhile_isNeverShown() {
        UUID record = waiting(files.row(company, "短").decided("2026-06-01"));
        from("2026-12-01", TestRules.THREE_MONTHS);
        release(record, "2026-12-05");
        assertThat(files.publicOn("2026-12-05", company)).isEmpty();
        assertThat(hidden(record)).isEqualTo("EXPIRED");
    }

    @Test
    void releasedUnderARuleThatHides_isSharedAlone() {
        UUID record = waiting(files.row(company, "隐"));
        from("2026-12-01", TestRules.HIDDEN);
        release(record, "2026-12-05");
        assertThat(files.publicOn("2026-12-05", company)).isEmpty();
        assertThat(files.day(record, "public_from")).isNull();
        assertThat(files.day(record, "government_from")).isEqualTo("2026-12-05");
    }

    @Test
    void releasedUnderAStricterTable_isGradedAnew_whatWaitsIsNot() {
        UUID released = waiting(files.row(company, "严").minor());
        UUID left = waiting(files.row(company, "留").minor());
        CreditFiles.Node node = files.start(
                TestRules.release("2", TestRules.ALL_PUBLIC).thenStricter("2026-12-01", TestRules.ONE_YEAR));
        files.clock.set("2026-12-01");
        node.changes().all();
        assertThat(grade(left)).isEqualTo("MINOR");
        release(released, "2026-12-05");
        assertThat(grade(released)).isEqualTo("SERIOUS");
        assertThat(files.publicOn("2026-12-05", company)).containsExactly("严");
        assertThat(files.changes(left)).containsExactly("ADDED");
    }

    private CreditFiles.Node from(String day, String rule) {
        CreditFiles.Node node =
                files.start(TestRules.release("2", TestRules.ONE_YEAR).then(day, rule));
        node.changes().all();
        return node;
    }

    private UUID waiting(CreditFiles.Row row) {
        UUID record = row.waitsFor(agency).file();
        assertThat(hidden(record)).isEqualTo("AWAITING_RELEASE");
        return record;
    }

    private void release(UUID record, String day) {
        files.clock.set(day);
        List<Releases.Seen> seen = List.of(new Releases.Seen(record, 1));
        Set<UUID> released = files.inTransaction(() -> files.releases().release(agency, seen, REVIEWER));
        assertThat(released).containsExactly(record);
        assertThat(files.changes(record)).containsExactly("ADDED", "RELEASED");
    }

    private String hidden(UUID record) {
        return text(record, "hidden_because");
    }

    private String grade(UUID record) {
        return text(record, "severity");
    }

    private String text(UUID record, String column) {
        return jdbc.sql("SELECT v." + column + " FROM version v JOIN record r ON r.id = v.record_id"
                        + " AND r.current_version = v.version WHERE r.id = ?")
                .param(record)
                .query(String.class)
                .single();
    }
}

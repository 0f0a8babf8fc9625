package org.zhengxin.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.ProblemException;

@WithDatabase
@SpringBootTest(
        classes = TrailFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.self-check.enabled=false"})
class AccessTrailTest {
    private static final Caller OFFICER = TestCallers.signedIn(77, Role.OFFICER, "市财政局");

    @Autowired
    private AccessTrail trail;

    @Autowired
    private AccessReader reader;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private static Reason procurement(@Nullable String caseNumber) {
        return new Reason("procurement", caseNumber, null);
    }

    @Test
    void anAccess_isWrittenWithUnitRoleAndReason_andNoName() {
        UUID record = UUID.randomUUID();
        trail.write(
                OFFICER,
                new Reason("procurement", " 郑财采〔2026〕12号 ", "市交通局"),
                Access.to(ReadView.RECORDS, 4711).of(List.of(record)));

        AccessLine line = reader.search(AccessSearch.all(), null, 1).getFirst().access();
        assertThat(line.reader()).isEqualTo("account:77");
        assertThat(line.unit()).isEqualTo("市财政局");
        assertThat(line.role()).isEqualTo("OFFICER");
        assertThat(line.organisation()).isEqualTo(4711);
        assertThat(line.items()).containsExactly(record);
        assertThat(line.caseNumber()).isEqualTo("郑财采〔2026〕12号");
        assertThat(line.onBehalfOf()).isEqualTo("市交通局");
        assertThat(jdbc.sql("SELECT r::text FROM access_read r")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("zhang"));
    }

    @Test
    void theOfficesScript_standsUnderItsAccountsNumber() {
        trail.write(new Caller.OfOffice("office"), Reason.upkeep(), Access.to(ReadView.HELD_ROWS));
        AccessLine line = reader.search(AccessSearch.all(), null, 1).getFirst().access();
        long office = jdbc.sql("SELECT id FROM account WHERE username = 'office'")
                .query(Long.class)
                .single();
        assertThat(line.reader()).isEqualTo("account:" + office);
        assertThat(line.unit()).isNotEmpty();
    }

    @Test
    void theOrganisation_learnsUnitRoleAndReason() {
        trail.write(OFFICER, procurement("2026-9"), Access.to(ReadView.RECORDS, 815));
        trail.write(OFFICER, procurement("2026-10"), Access.to(ReadView.RECORDS, 816));
        SubjectLine line = reader.ofOrganisation(List.of(815L), null, 10).getFirst();
        assertThat(line.unit()).isEqualTo("市财政局");
        assertThat(line.role()).isEqualTo("OFFICER");
        assertThat(line.purpose()).isEqualTo("procurement");
        assertThat(line.caseNumber()).isEqualTo("2026-9");
        assertThat(line.toString()).doesNotContain("zhang", "77");
        assertThat(reader.ofOrganisation(List.of(815L), line.id(), 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "procurement,,CASE_NUMBER_NEEDED",
        "procurement,'  ',CASE_NUMBER_NEEDED",
        "procurement,没有数字,CASE_NUMBER_UNSOUND",
        "procurement,张三 13800138000,CASE_NUMBER_UNSOUND",
        "curiosity,1,PURPOSE_UNKNOWN",
        "audit,1,PURPOSE_UNKNOWN",
        "own-data,,PURPOSE_UNKNOWN"
    })
    void aReasonThatDoesNotDo_isRefusedAndNothingWritten(String purpose, @Nullable String caseNumber, String code) {
        long before = count();
        assertThatThrownBy(() ->
                        trail.write(OFFICER, new Reason(purpose, caseNumber, null), Access.to(ReadView.RECORDS, 1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whereItCannotBeWritten_nothingMayBeShown() {
        jdbc.sql("ALTER TABLE access_read RENAME TO away").update();
        try {
            assertThatThrownBy(() -> trail.write(OFFICER, procurement("1"), Access.to(ReadView.RECORDS, 1)))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.code()).isEqualTo("ACCESS_NOT_RECORDED");
                        assertThat(problem.status().value()).isEqualTo(503);
                    });
        } finally {
            jdbc.sql("ALTER TABLE away RENAME TO access_read").update();
        }
    }

    @Test
    void withinATransaction_whichMightStillEndOtherwise_isRefused() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> trail.write(OFFICER, procurement("1"), Access.to(ReadView.RECORDS, 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_read SET unit = 'x'",
                "DELETE FROM access_read",
                "TRUNCATE access_read",
            })
    void whatIsWritten_stays(String sql) {
        trail.write(OFFICER, procurement("1"), Access.to(ReadView.RECORDS, 1));
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void theSearch_findsByEveryCondition() {
        trail.write(OFFICER, new Reason("licensing", "A-1", null), Access.to(ReadView.RECORDS, 99));
        AccessLine line = reader.search(AccessSearch.all(), null, 1).getFirst().access();
        LocalDate day = LocalDate.ofInstant(line.at(), AccessTrail.SHANGHAI);
        AccessSearch exact = new AccessSearch(null, "account:77", "市财政局", List.of(99L), "licensing", "A-1", day, day);
        assertThat(reader.search(exact, null, 5)).extracting(AuditLine::access).containsExactly(line);
        assertThat(reader.search(new AccessSearch(null, null, null, List.of(98L), null, "A-1", null, null), null, 5))
                .isEmpty();
        assertThat(reader.search(new AccessSearch(null, null, null, null, null, "A-1", day.plusDays(1), null), null, 5))
                .isEmpty();
        assertThat(reader.ofUnit("市财政局", ReadView.RECORDS, null, 5)).contains(line);
        assertThat(reader.ofUnit("市交通局", ReadView.RECORDS, null, 5)).isEmpty();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM access_read").query(Long.class).single();
    }
}

package org.zhengxin.rights.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.SetClock;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.store.testing.WithDatabase;

/** The numbers of an overview are those of the cases, before they are folded and after. */
@WithDatabase
@Import(Opened.class)
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.self-check.enabled=false",
            "zhengxin.rights.alarms=0s"
        })
class CaseTallyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 28);
    private static final String SORTS = """
            SELECT agency_id, kind, owner, due_on, alarm, suspended, late, %s AS closed_in, %s AS cases
            FROM %s GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING %s <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
            """;

    @Autowired
    private Opened opened;

    @Autowired
    private CaseTally tally;

    @Autowired
    private Alarms alarms;

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void emptyOverview() {
        opened.nothing();
        clock.set(DAY.toString());
    }

    @Test
    void whatHappensToCases_isCounted() {
        RightsCase first = opened.open(CaseKind.OBJECTION, "platform", DAY);
        RightsCase second = opened.open(CaseKind.REPAIR, "authority", DAY);
        opened.open(CaseKind.REPAIR, "authority", DAY);
        assertThat(tallied()).isEqualTo(counted()).hasSize(2);
        opened.close(first);
        opened.pause(second, DAY.plusDays(1), "test");
        clock.set("2026-12-01");
        assertThat(alarms.run()).isPositive();
        assertThat(tallied()).isEqualTo(counted()).hasSize(3);
    }

    @Test
    void folding_leavesOneRowForEachSort_andTheNumbersAsTheyWere() {
        opened.open(CaseKind.OBJECTION, "platform", DAY);
        opened.open(CaseKind.REPAIR, "authority", DAY);
        tally.fold();
        assertThat(rows()).as("few rows are left as they are").isGreaterThan(2);
        for (int i = 0; i < 101; i++) {
            jdbc.sql("UPDATE rights_case SET late = NOT late").update();
        }
        tally.fold();
        assertThat(rows()).isEqualTo(2);
        assertThat(tallied()).isEqualTo(counted()).hasSize(2);
        jdbc.sql("DELETE FROM case_clock").update();
        jdbc.sql("DELETE FROM case_event").update();
        jdbc.sql("DELETE FROM rights_case WHERE kind = 'REPAIR'").update();
        assertThat(tallied()).isEqualTo(counted()).hasSize(1);
    }

    private List<Map<String, Object>> tallied() {
        return jdbc.sql(SORTS.formatted("closed_in", "sum(cases)::bigint", "case_tally", "sum(cases)"))
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> counted() {
        return jdbc.sql(SORTS.formatted(
                        "date_trunc('month', closed_at AT TIME ZONE 'Asia/Shanghai')::date",
                        "count(*)",
                        "rights_case",
                        "count(*)"))
                .query()
                .listOfRows();
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM case_tally").query(Integer.class).single();
    }
}

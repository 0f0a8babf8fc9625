package org.zhengxin.rights.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.Visitor;
import org.zhengxin.record.DeferralResult;
import org.zhengxin.record.Deferrals;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.LawShelf;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.rights.RightsPeople;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.cases.NewCase;
import org.zhengxin.store.testing.WithDatabase;

/** What stands over a record for a time is told where it is explained. */
@WithDatabase
@Import(RightsPeople.class)
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.self-check.enabled=false"})
class InterimTest {
    private static final LocalDate DECIDED = LocalDate.parse("2026-10-20");
    private static final String BASIS = "某府〔2026〕9号";

    @LocalServerPort
    private int port;

    @Autowired
    private RightsPeople people;

    @Autowired
    private Cases cases;

    @Autowired
    private Deferrals deferrals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SetClock clock;

    private long organisation;
    private UUID record = new UUID(0, 0);

    @BeforeEach
    void fill() {
        clock.set("2026-11-23");
        LawShelf shelf = new LawShelf(jdbc);
        shelf.clear();
        organisation = shelf.organisation("91410100MA9DEM01X3", "示范公司");
        record = shelf.penalty(organisation, "罚1号", DECIDED, DECIDED, LocalDate.parse("2027-10-20"), null);
    }

    @Test
    void openObjection_isNamedWithItsDays_toEverybody() {
        assertThat(why("/records/")).doesNotContain("Is it disputed?");
        jdbc.sql("UPDATE version SET status = 'UNDER_OBJECTION'").update();
        transaction.execute(status -> cases.open(new NewCase(
                CaseKind.OBJECTION,
                organisation,
                record,
                null,
                null,
                "platform",
                LocalDate.parse("2026-11-20"),
                null,
                "account:1")));
        assertThat(why("/records/"))
                .contains("Is it disputed?", "received on 2026-11-20", "to be answered by 2026-11-25", "Henan");
    }

    @Test
    void deferral_isNamedWithBasisAndEnd_toThoseWhoMaySeeTheRecord() {
        Visitor office = people.office(port);
        assertThat(office.get("/desk/why/" + record + "?lang=en").body()).doesNotContain(BASIS);
        assertThat(deferrals.prepare(record, LocalDate.parse("2026-12-31"), BASIS, "灾情", "account:1"))
                .isEqualTo(DeferralResult.DONE);
        assertThat(office.get("/desk/why/" + record + "?lang=en").body()).doesNotContain(BASIS);
        long id = deferrals.before(Long.MAX_VALUE, 1).getFirst().id();
        assertThat(deferrals.approve(id, "account:2")).isEqualTo(DeferralResult.DONE);
        assertThat(office.get("/desk/why/" + record + "?lang=en").body())
                .contains(BASIS, "Until 2026-12-31", "public from 2027-01-01")
                .doesNotContain("灾情");
        assertThat(Visitor.on(port).get("/records/" + record + "/why").statusCode())
                .isEqualTo(404);
    }

    private String why(String place) {
        return Visitor.on(port).get(place + record + "/why?lang=en").body();
    }
}

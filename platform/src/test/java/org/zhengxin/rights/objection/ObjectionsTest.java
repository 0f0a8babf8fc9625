package org.zhengxin.rights.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.ObjectionFigures;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.RightsFloors;
import org.zhengxin.rights.cases.CaseEvent;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.clock.CaseClock;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.evidence.CaseVault;
import org.zhengxin.store.testing.Emptied;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/** The way of an objection, with a clock that is set. */
@WithDatabase
@SpringBootTest(
        classes = RightsFloors.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.self-check.enabled=false",
            "zhengxin.evidence.sweep=false"
        })
class ObjectionsTest {
    private static final String ORGANISATION = "account:501";
    private static final String OFFICE = "account:1";
    private static final String OTHER = "account:2";
    private static final String CLERK = "account:3";
    private static final LocalDate MONDAY = LocalDate.parse("2026-09-28");

    private static final Caller.OfAccount OFFICER =
            new Caller.OfAccount(new Account(9, "checks", "核查岗", "市财政局", Role.OFFICE, null, null, null));

    @Autowired
    private ObjectionFiling filing;

    @Autowired
    private ObjectionSteps steps;

    @Autowired
    private ObjectionDecision decision;

    @Autowired
    private ObjectionAppeals appeals;

    @Autowired
    private RectificationNotices rectifications;

    @Autowired
    private ObjectionStore store;

    @Autowired
    private ObjectionNews news;

    @Autowired
    private ObjectionFigures figures;

    @Autowired
    private Cases cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private CaseVault vault;

    @Autowired
    private OrganisationReader organisations;

    @Autowired
    private RecordReader records;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AccessTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetClock clock;

    private ObjectionShelf shelf;
    private Organisation company;
    private long agency;
    private UUID record = new UUID(0, 0);

    @BeforeEach
    void fill() {
        Emptied.tables(
                jdbc,
                "organisation, organisation_link, record, version, objection_mark, objection, objection_told,"
                        + " rectification_notice, rights_case, case_event, case_clock, case_pause, case_key, case_text,"
                        + " case_file, case_file_part CASCADE");
        clock.set(MONDAY.toString());
        shelf = new ObjectionShelf(jdbc);
        agency = agencies.all().getFirst().id();
        company = organisations
                .find(shelf.organisation("91410100MA9DEM01X3", "示范公司", "410105"))
                .orElseThrow();
        record = shelf.penalty(company.id(), agency, "罚1号", LocalDate.parse("2026-09-01"));
    }

    @Test
    void objection_marksAtOnce_andTheRejectionBringsTheProvidersStatusBack() {
        RightsCase opened = filed(about(ObjectionTarget.FIELD, "CF_NR_FK"));
        assertThat(shelf.status(record)).isEqualTo("UNDER_OBJECTION");
        assertThat(opened.owner()).isEqualTo(CaseOwner.OFFICE);
        assertThat(due(opened)).containsExactly("objection-by-platform 2026-10-08");
        assertThat(vault.text(opened.id(), "grounds")).contains("金额有误");
        assertThat(decide(opened, Outcome.REJECTED, Effect.KEPT, " ", OFFICE)).isEqualTo(Acted.NO_WORDS);
        assertThat(decide(opened, Outcome.UPHELD, Effect.KEPT, "有误", OFFICE)).isEqualTo(Acted.NOT_FITTING);
        assertThat(decide(opened, Outcome.REJECTED, Effect.KEPT, "与决定书一致", OFFICE))
                .isEqualTo(Acted.DONE);
        assertThat(decide(opened, Outcome.UPHELD, Effect.TAKEN_DOWN, "又一次", OTHER))
                .isEqualTo(Acted.NOT_OPEN);
        assertThat(shelf.status(record)).isEqualTo("IN_FORCE");
        assertThat(records.findPublic(record)).isPresent();
        assertThat(store.find(opened.id()).orElseThrow().appealUntil()).isEqualTo("2026-10-16");
    }

    @Test
    void routedObjection_isCorrectedByTheProvider_thenUpheldInPart() {
        RightsCase opened = filed(about(ObjectionTarget.FIELD, "CF_NR_FK"));
        clock.set("2026-09-29");
        assertThat(steps.route(opened.id(), null, "请核对金额", OFFICE)).isEqualTo(Acted.DONE);
        assertThat(due(opened)).containsExactly("objection-in-all 2026-10-13", "objection-by-provider 2026-10-09");
        assertThat(decide(opened, Outcome.REJECTED, Effect.KEPT, "等不及", OFFICE)).isEqualTo(Acted.NOT_OPEN);
        assertThat(steps.answer(opened.id(), agency + 1, ProviderAnswer.KEEP, "不是我", CLERK))
                .isEqualTo(Acted.NOT_OPEN);
        assertThat(steps.answer(opened.id(), agency, ProviderAnswer.CORRECTED, "已更正", CLERK))
                .isEqualTo(Acted.NOT_CORRECTED);
        shelf.version(record, agency, "罚1号", "CORRECTED", LocalDate.parse("2026-09-01"), "5000");
        clock.set("2026-10-09");
        assertThat(steps.answer(opened.id(), agency, ProviderAnswer.CORRECTED, "已更正", CLERK))
                .isEqualTo(Acted.DONE);
        assertThat(decide(opened, Outcome.UPHELD_IN_PART, Effect.CORRECTED, "金额已更正", OFFICE))
                .isEqualTo(Acted.DONE);
        assertThat(cases.events(opened.id()))
                .extracting(CaseEvent::event)
                .containsExactly("OPENED", "ROUTED", "ANSWERED", "DECIDED");
        ObjectionFigures.Line all = figures.all(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"));
        assertThat(all).isEqualTo(new ObjectionFigures.Line(null, 1, 1, 0, 1, 0, 4.0, 1));
        assertThat(figures.between(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"))
                        .get(1)
                        .agency())
                .isEqualTo(agency);
    }

    @Test
    void wrongAssignment_isTakenDownInTheDecision_andWhoReadItIsTold() {
        long id = trail.write(OFFICER, Reason.upkeep(), Access.to(ReadView.RECORDS, company.id()));
        assertThat(id).isPositive();
        clock.set("2026-09-29");
        RightsCase opened = filed(about(ObjectionTarget.ASSIGNMENT, ""));
        assertThat(decision.decide(
                        opened.id(), new ObjectionDecision.Made(Outcome.UPHELD, Effect.TAKEN_DOWN, "不是该公司", 1), OFFICE))
                .isEqualTo(Acted.CHANGED);
        assertThat(decide(opened, Outcome.UPHELD, Effect.TAKEN_DOWN, "不是该公司", OFFICE))
                .isEqualTo(Acted.DONE);
        assertThat(records.findPublic(record)).isEmpty();
        List<ObjectionNews.Line> told = news.of(OFFICER.account().unit(), 10);
        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.recordId()).isEqualTo(record);
            assertThat(line.effect()).isEqualTo("TAKEN_DOWN");
        });
        assertThat(news.of("别的单位", 10)).isEmpty();
        assertThat(rectifications.ask(opened.id(), ORGANISATION)).isEqualTo(Acted.DONE);
        assertThat(rectifications.ask(opened.id(), ORGANISATION)).isEqualTo(Acted.DONE);
        assertThat(rectifications.shown(List.of(company.id()))).hasSize(1);
        clock.set("2026-12-30");
        assertThat(rectifications.shown(List.of(company.id()))).isEmpty();
    }

    @Test
    void appeal_isOneInTime_andDecidedByAnotherPerson() {
        RightsCase opened = filed(about(ObjectionTarget.RECORD, ""));
        decide(opened, Outcome.REJECTED, Effect.KEPT, "与决定书一致", OFFICE);
        clock.set("2026-10-17");
        assertThat(appeal(opened, UUID.randomUUID())).isEqualTo(new Filed.Wrong("late"));
        clock.set("2026-10-16");
        UUID id = UUID.randomUUID();
        RightsCase appeal = ((Filed.Done) appeal(opened, id)).opened();
        assertThat(shelf.status(record)).isEqualTo("UNDER_OBJECTION");
        assertThat(appeal(opened, id)).isInstanceOf(Filed.Done.class);
        assertThat(appeal(opened, UUID.randomUUID())).isInstanceOf(Filed.Open.class);
        assertThat(decide(appeal, Outcome.UPHELD, Effect.TAKEN_DOWN, "重复公示", OFFICE))
                .isEqualTo(Acted.SAME_PERSON);
        assertThat(decide(appeal, Outcome.UPHELD, Effect.TAKEN_DOWN, "重复公示", OTHER))
                .isEqualTo(Acted.DONE);
        assertThat(records.findPublic(record)).isEmpty();
        assertThat(store.find(appeal.id()).orElseThrow().appealUntil()).isNull();
    }

    @Test
    void paper_startsItsClockOnTheDayOfReceipt_andWhoEnteredItCannotDecide() {
        NewObjection paper = new NewObjection(
                UUID.randomUUID(),
                company,
                List.of(company.id()),
                ObjectionTarget.RECORD,
                record,
                "",
                null,
                null,
                "书面异议",
                LocalDate.parse("2026-09-24"),
                true,
                List.of(),
                OFFICE);
        RightsCase opened = ((Filed.Done) filing.file(paper)).opened();
        assertThat(due(opened)).containsExactly("objection-by-platform 2026-09-30");
        assertThat(decide(opened, Outcome.REJECTED, Effect.KEPT, "一致", OFFICE)).isEqualTo(Acted.SAME_PERSON);
        assertThat(decide(opened, Outcome.REJECTED, Effect.KEPT, "一致", OTHER)).isEqualTo(Acted.DONE);
    }

    @Test
    void whatDoesNotDo_isRefused_andNothingIsLeft() {
        long foreign = shelf.organisation("91410100MA9DEM0283", "别家公司", "410105");
        UUID others = shelf.penalty(foreign, agency, "罚2号", MONDAY);
        assertThat(filing.file(wanted(ObjectionTarget.RECORD, others, "", "不服")))
                .isInstanceOf(Filed.Unknown.class);
        assertThat(filing.file(wanted(ObjectionTarget.RECORD, UUID.randomUUID(), "", "不服")))
                .isInstanceOf(Filed.Unknown.class);
        assertThat(filing.file(wanted(ObjectionTarget.RECORD, record, "", "  ")))
                .isEqualTo(new Filed.Wrong("grounds"));
        assertThat(filing.file(wanted(ObjectionTarget.FIELD, record, "NO_FIELD", "不服")))
                .isEqualTo(new Filed.Wrong("field"));
        assertThat(shelf.status(others)).isEqualTo("IN_FORCE");
        RightsCase opened = filed(about(ObjectionTarget.FIELD, "CF_NR_FK"));
        assertThat(filing.file(about(ObjectionTarget.FIELD, "CF_NR_FK")))
                .isInstanceOfSatisfying(
                        Filed.Open.class,
                        open -> assertThat(open.other().number()).isEqualTo(opened.number()));
        RightsCase other = filed(about(ObjectionTarget.FIELD, "CF_WSH"));
        decision.withdraw(opened.id(), ORGANISATION);
        assertThat(shelf.status(record)).isEqualTo("UNDER_OBJECTION");
        decision.withdraw(other.id(), ORGANISATION);
        assertThat(shelf.status(record)).isEqualTo("IN_FORCE");
        assertThat(cases.of(List.of(company.id()), Set.of(opened.kind()), 10)).hasSize(2);
    }

    @Test
    void sameFormTwice_filesOnce() {
        NewObjection wanted = about(ObjectionTarget.RECORD, "");
        RightsCase first = filed(wanted);
        assertThat(filing.file(wanted)).isEqualTo(new Filed.Done(first));
        assertThat(cases.of(List.of(company.id()), Set.of(first.kind()), 10)).hasSize(1);
    }

    @Test
    void suspension_isNotCounted_inTheLimitNorInTheFigures() {
        RightsCase opened = filed(about(ObjectionTarget.RECORD, ""));
        assertThat(steps.pause(opened.id(), LocalDate.parse("2026-09-29"), "test", "送检", OFFICE))
                .isEqualTo(Acted.DONE);
        assertThat(steps.pause(opened.id(), LocalDate.parse("2026-09-29"), "test", "送检", OFFICE))
                .isEqualTo(Acted.NOT_OPEN);
        clock.set("2026-10-20");
        assertThat(steps.resume(opened.id(), LocalDate.parse("2026-10-21"), OFFICE))
                .isEqualTo(Acted.WRONG_DAY);
        assertThat(steps.resume(opened.id(), LocalDate.parse("2026-10-19"), OFFICE))
                .isEqualTo(Acted.DONE);
        assertThat(due(opened)).containsExactly("objection-by-platform 2026-10-22");
        decide(opened, Outcome.REJECTED, Effect.KEPT, "一致", OFFICE);
        assertThat(figures.all(MONDAY, LocalDate.parse("2026-10-31")).medianWorkingDays())
                .isEqualTo(1.0);
    }

    @Test
    void merge_isUndoneByTheDecision_andACountyFollowsItsOwnProfile() {
        long county = shelf.organisation("91410122MA9DEM0341", "县里公司", "410122");
        long link = shelf.merge(county, company.id());
        Organisation retired = organisations.find(county).orElseThrow();
        NewObjection wanted = new NewObjection(
                UUID.randomUUID(),
                retired,
                List.of(county),
                ObjectionTarget.MERGE,
                null,
                "",
                link,
                null,
                "两家公司",
                MONDAY,
                false,
                List.of(),
                ORGANISATION);
        RightsCase opened = filed(wanted);
        assertThat(opened.profile()).isEqualTo("zhongmu");
        assertThat(decide(opened, Outcome.UPHELD, Effect.UNDONE, "确系两家", OFFICE))
                .isEqualTo(Acted.DONE);
        assertThat(organisations.groupOf(company)).containsExactly(company.id());
    }

    private RightsCase filed(NewObjection wanted) {
        return ((Filed.Done) filing.file(wanted)).opened();
    }

    private NewObjection about(ObjectionTarget target, String field) {
        return wanted(target, record, field, "金额有误");
    }

    private NewObjection wanted(ObjectionTarget target, UUID about, String field, String grounds) {
        return new NewObjection(
                UUID.randomUUID(),
                company,
                List.of(company.id()),
                target,
                about,
                field,
                null,
                null,
                grounds,
                LocalDate.now(clock),
                false,
                List.of(),
                ORGANISATION);
    }

    private Filed appeal(RightsCase against, UUID id) {
        return appeals.file(new ObjectionAppeals.Wanted(
                id, against.id(), "仍然不服", LocalDate.now(clock), false, List.of(), ORGANISATION));
    }

    private Acted decide(RightsCase of, Outcome outcome, Effect effect, String reasons, String actor) {
        return decision.decide(of.id(), new ObjectionDecision.Made(outcome, effect, reasons, version()), actor);
    }

    private @Nullable Integer version() {
        return Optional.ofNullable(jdbc.sql("SELECT current_version FROM record WHERE id = ?")
                        .param(record)
                        .query(Integer.class)
                        .single())
                .orElse(null);
    }

    private List<String> due(RightsCase of) {
        return clocks.running(of.id()).stream()
                .map((CaseClock each) -> each.limitId() + " " + Objects.toString(each.dueOn()))
                .toList();
    }
}

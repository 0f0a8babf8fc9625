package org.zhengxin.workbench.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.ProviderActs;
import org.zhengxin.record.PublicChanges;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.Releases.Seen;
import org.zhengxin.record.WaitingAgencies;
import org.zhengxin.record.WaitingRecord;
import org.zhengxin.record.WaitingRecords;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.workbench.SignedLog;

/** What an agency with four eyes delivers has no effect before another than its preparer releases it. */
@WithDatabase
@Import({Ended.class, SignedLog.class})
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class FourEyesTest {
    private static final EndReason WITHDRAWAL = new EndReason(EndReason.Ground.DUPLICATE, null, null, "");

    @Autowired
    private BatchService service;

    @Autowired
    private RowLines rowLines;

    @Autowired
    private Ended ended;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RecordReader records;

    @Autowired
    private OrganisationReader organisations;

    @Autowired
    private WaitingRecords waiting;

    @Autowired
    private WaitingAgencies waitingAgencies;

    @Autowired
    private ReleaseDesk desk;

    @Autowired
    private ProviderActs provider;

    @Autowired
    private PublicChanges changes;

    @Autowired
    private SignedLog signed;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Agency registrar = new Agency(0, "", "", null, null, false);
    private Agency bureau = registrar;

    @BeforeEach
    void agencies() {
        registrar = agencies.all().getFirst();
        bureau = agencies.all().get(1);
    }

    @AfterEach
    void invariantsHold() {
        new Invariants(jdbc).check();
        assertThat(jdbc.sql("""
                        SELECT v.record_id FROM version v
                        WHERE v.agency_id = ? AND v.severity IS NOT NULL AND v.change IN ('ADDED', 'CORRECTED', 'RETURNED')
                          AND (v.public_from IS NOT NULL OR v.government_from IS NOT NULL
                            OR v.authorised_from IS NOT NULL OR v.report_from IS NOT NULL)""").param(bureau.id()).query(UUID.class).list())
                .as("nothing of the agency has days that nobody gave it")
                .isEmpty();
    }

    @Test
    void cityData_letOneAgencyWorkWithFourEyes_andTheRegistrarByRule() {
        assertThat(agencies.all()).filteredOn(Agency::fourEyes).containsExactly(bureau);
    }

    @Test
    void adverseRow_isAccepted_andNowhereBeforeItsRelease() throws Exception {
        register(301);
        UUID batch = send(null, fine(301, "四眼〔2026〕301号", ""));
        RowLine line = line(batch);
        assertThat(line.outcome()).isEqualTo(RowOutcome.ACCEPTED);
        assertThat(line.hiddenBecause()).isEqualTo("AWAITING_RELEASE");
        assertThat(line.publicFrom()).isNull();
        assertThat(shown(301)).isEmpty();
        assertThat(told(line.recordId())).isEmpty();

        assertThat(line(send(null, fine(301, "四眼〔2026〕301号", ""))).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        ReleaseDesk.Decision decision = desk.releaseAll(reviewer("r301"), batch);
        assertThat(decision).isEqualTo(new ReleaseDesk.Decision(1, 0, 0));
        assertThat(shown(301)).singleElement().satisfies(view -> {
            assertThat(view.change().name()).isEqualTo("RELEASED");
            assertThat(view.publicDays().from()).isEqualTo(records.today());
        });
        assertThat(line(batch).publicFrom()).isEqualTo(records.today());
        assertThat(told(line.recordId())).containsExactly(true);
        assertThat(desk.releaseAll(reviewer("r301b"), batch).done()).isZero();
    }

    @Test
    void byRule_isPublicAtOnce() throws Exception {
        register(302);
        Penalties file = new Penalties(registrar.name(), registrar.code());
        file.fine(302, "四眼〔2026〕302号", "2026-06-01");
        assertThat(line(send(registrar, null, file)).hiddenBecause()).isNull();
        assertThat(shown(302)).hasSize(1);
    }

    @Test
    void preparer_cannotRelease_anotherReviewerCan() throws Exception {
        register(303);
        Caller.OfAccount preparer = reviewer("r303");
        UUID batch = send(preparer, fine(303, "四眼〔2026〕303号", ""));
        assertThat(desk.releaseAll(preparer, batch)).isEqualTo(new ReleaseDesk.Decision(0, 1, 0));
        assertThat(desk.release(preparer, seen(batch))).isEqualTo(new ReleaseDesk.Decision(0, 1, 0));
        assertThat(shown(303)).isEmpty();
        assertThat(desk.releaseAll(reviewer("r303b"), batch)).isEqualTo(new ReleaseDesk.Decision(1, 0, 0));
        assertThat(shown(303)).hasSize(1);
    }

    @Test
    void anotherAgencysReviewer_findsNothing() throws Exception {
        register(304);
        UUID batch = send(null, fine(304, "四眼〔2026〕304号", ""));
        Caller.OfAccount stranger =
                account("r304", Role.REVIEWER, agencies.all().get(2));
        List<Seen> seen = seen(batch);
        assertThat(desk.releaseAll(stranger, batch).done()).isZero();
        assertThat(desk.release(stranger, seen)).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(desk.giveBack(stranger, seen, "不是我的")).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(shown(304)).isEmpty();
    }

    @Test
    void twoReviewersAtOnce_releaseOnce() throws Exception {
        register(305);
        UUID batch = send(null, fine(305, "四眼〔2026〕305号", ""));
        List<Seen> seen = seen(batch);
        List<Caller.OfAccount> reviewers = List.of(reviewer("r305a"), reviewer("r305b"), reviewer("r305c"));
        CountDownLatch together = new CountDownLatch(1);
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(reviewers.size())) {
            List<Future<ReleaseDesk.Decision>> decisions = new ArrayList<>();
            for (Caller.OfAccount reviewer : reviewers) {
                decisions.add(threads.submit(() -> {
                    together.await();
                    return desk.release(reviewer, seen);
                }));
            }
            together.countDown();
            for (Future<ReleaseDesk.Decision> decision : decisions) {
                done += decision.get().done();
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(shown(305))
                .singleElement()
                .satisfies(view -> assertThat(view.version()).isEqualTo(2));
    }

    @Test
    void correctionOfWhatIsPublic_hidesItUntilItIsReleased() throws Exception {
        register(306);
        UUID first = send(null, fine(306, "四眼〔2026〕306号", ""));
        List<Seen> stale = seen(first);
        desk.releaseAll(reviewer("r306"), first);
        UUID second = send(null, fine(306, "四眼〔2026〕306号", "更正后的事实"));
        assertThat(line(second).outcome()).isEqualTo(RowOutcome.UPDATED);
        assertThat(line(second).hiddenBecause()).isEqualTo("AWAITING_RELEASE");
        assertThat(shown(306)).isEmpty();
        assertThat(one(second).shownBefore()).isTrue();
        assertThat(desk.release(reviewer("r306b"), stale)).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(shown(306)).isEmpty();
        desk.releaseAll(reviewer("r306c"), second);
        assertThat(shown(306))
                .singleElement()
                .satisfies(view -> assertThat(view.body()).contains("更正后的事实"));
    }

    @Test
    void sentBack_staysUnderAnEqualRow_andWaitsAnewOnceMended() throws Exception {
        register(307);
        UUID batch = send(null, fine(307, "四眼〔2026〕307号", ""));
        assertThat(desk.giveBack(reviewer("r307"), seen(batch), "违法事实有误").done())
                .isEqualTo(1);
        assertThat(waiting.returned(bureau.id(), 100))
                .extracting(WaitingRecord::reason)
                .contains("违法事实有误");
        assertThat(desk.releaseAll(reviewer("r307a"), batch).done()).isZero();
        assertThat(line(send(null, fine(307, "四眼〔2026〕307号", ""))).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(shown(307)).isEmpty();
        UUID mended = send(null, fine(307, "四眼〔2026〕307号", "改正的事实"));
        assertThat(line(mended).hiddenBecause()).isEqualTo("AWAITING_RELEASE");
        assertThat(shown(307)).isEmpty();
        desk.releaseAll(reviewer("r307b"), mended);
        assertThat(shown(307)).hasSize(1);
    }

    @Test
    void sentBackByMistake_canBeReleasedAfterAll() throws Exception {
        register(308);
        UUID batch = send(null, fine(308, "四眼〔2026〕308号", ""));
        UUID record = line(batch).recordId();
        desk.giveBack(reviewer("r308"), seen(batch), "误退");
        WaitingRecord returned = waiting.find(bureau.id(), record).orElseThrow();
        assertThat(desk.release(reviewer("r308b"), List.of(ReleaseDesk.seen(returned)))
                        .done())
                .isEqualTo(1);
        assertThat(shown(308)).hasSize(1);
    }

    @Test
    void withdrawnBeforeItsRelease_keepsThatReason_andNothingComesBack() throws Exception {
        register(309);
        UUID batch = send(null, fine(309, "四眼〔2026〕309号", ""));
        List<Seen> seen = seen(batch);
        assertThat(withdraw(seen.getFirst())).isEqualTo(ProviderActs.Result.DONE);
        assertThat(withdraw(seen.getFirst())).isEqualTo(ProviderActs.Result.ENDED_BEFORE);
        assertThat(hidden(seen.getFirst().recordId())).isEqualTo("AWAITING_RELEASE");
        assertThat(desk.release(reviewer("r309"), seen)).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(line(send(null, fine(309, "四眼〔2026〕309号", ""))).outcome()).isEqualTo(RowOutcome.UNCHANGED);
        RowLine other = line(send(null, fine(309, "四眼〔2026〕309号", "别的事实")));
        assertThat(other.outcome()).isEqualTo(RowOutcome.HELD);
        assertThat(other.codes()).contains("CLOSED_RECORD");
        assertThat(shown(309)).isEmpty();
    }

    @Test
    void provisionalOrganisation_isShownOnceBothReleasedAndConfirmed() throws Exception {
        UUID batch = send(null, fine(310, "四眼〔2026〕310号", ""));
        assertThat(line(batch).hiddenBecause()).isEqualTo("AWAITING_RELEASE");
        desk.releaseAll(reviewer("r310"), batch);
        assertThat(line(batch).hiddenBecause()).isEqualTo("SUBJECT_PROVISIONAL");
        assertThat(shown(310)).isEmpty();
        register(310);
        assertThat(shown(310)).hasSize(1);

        UUID later = send(null, fine(311, "四眼〔2026〕311号", ""));
        register(311);
        assertThat(shown(311)).isEmpty();
        desk.releaseAll(reviewer("r311"), later);
        assertThat(shown(311)).hasSize(1);
    }

    @Test
    void office_seesHowMuchWaits_andWhatIsLate() throws Exception {
        register(312);
        send(null, fine(312, "四眼〔2026〕312号", ""));
        assertThat(waitingAgencies.all())
                .filteredOn(waits -> waits.agencyId() == bureau.id())
                .singleElement()
                .satisfies(waits -> {
                    assertThat(waits.records()).isPositive();
                    assertThat(waits.dueBefore(LocalDate.of(2026, 11, 20))).isPositive();
                });
    }

    /** Any course of sendings, decisions and withdrawals: what the public sees was released, word for word. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyCourse_showsNothingThatNobodyReleased(long seed) throws Exception {
        Random random = new Random(seed);
        int company = 400 + (int) seed;
        String number = "四眼〔2026〕" + company + "号";
        if (random.nextBoolean()) {
            register(company);
        }
        for (int step = 0; step < 10; step++) {
            List<WaitingRecord> waits = waitsAbout(company);
            switch (random.nextInt(6)) {
                case 0, 1 -> send(null, fine(company, number, "事实" + random.nextInt(4)));
                case 2 ->
                    desk.release(
                            reviewer("s" + seed + "-" + step),
                            waits.stream().map(ReleaseDesk::seen).toList());
                case 3 ->
                    desk.giveBack(
                            reviewer("s" + seed + "-" + step),
                            waits.stream().map(ReleaseDesk::seen).toList(),
                            "再核");
                case 4 -> register(company);
                default -> {
                    if (random.nextInt(4) == 0) {
                        waits.forEach(record -> withdraw(ReleaseDesk.seen(record)));
                    }
                }
            }
            assertThat(shown(company)).as("seed %s step %s", seed, step).allMatch(this::released);
        }
    }

    private boolean released(RecordView view) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM version WHERE record_id = ? AND change = 'RELEASED' AND body = ?)""")
                .param(view.recordId())
                .param(view.body())
                .query(Boolean.class)
                .single();
    }

    private List<WaitingRecord> waitsAbout(int company) {
        String code = Penalties.company(company);
        List<WaitingRecord> all = new ArrayList<>(waiting.waiting(bureau.id(), null, null, 1_000));
        all.addAll(waiting.returned(bureau.id(), 1_000));
        return all.stream().filter(record -> record.organisation().equals(code)).toList();
    }

    private ProviderActs.Result withdraw(Seen seen) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> provider.withdraw(bureau.id(), seen, WITHDRAWAL, "account:0")));
    }

    private @Nullable String hidden(UUID record) {
        return jdbc.sql("SELECT hidden_because FROM version WHERE record_id = ? ORDER BY version DESC LIMIT 1")
                .param(record)
                .query(String.class)
                .single();
    }

    private List<Seen> seen(UUID batch) {
        return waiting.waiting(bureau.id(), batch, null, 100).stream()
                .map(ReleaseDesk::seen)
                .toList();
    }

    private WaitingRecord one(UUID batch) {
        return waiting.waiting(bureau.id(), batch, null, 100).getFirst();
    }

    private Caller.OfAccount reviewer(String username) {
        return account(username, Role.REVIEWER, bureau);
    }

    private Caller.OfAccount account(String username, Role role, Agency agency) {
        long id = accounts.add(
                        new NewAccount(username, "审核岗", agency.name(), role, agency.id(), null, null), null, "test")
                .orElseThrow();
        return new Caller.OfAccount(new Account(id, username, "审核岗", agency.name(), role, agency, null, null));
    }

    private Penalties fine(int company, String number, String facts) {
        Penalties file = new Penalties(bureau.name(), bureau.code());
        Map<String, String> row = file.fine(company, number, "2026-06-01");
        if (!facts.isEmpty()) {
            row.put("违法事实", facts);
        }
        return file;
    }

    private UUID send(Caller.@Nullable OfAccount sender, Penalties file) throws Exception {
        return send(bureau, sender, file);
    }

    private UUID send(Agency agency, Caller.@Nullable OfAccount sender, Penalties file) throws Exception {
        return send(agency, sender, file.csv());
    }

    private UUID send(Agency agency, Caller.@Nullable OfAccount sender, String csv) throws Exception {
        BatchService.Delivery delivery = new BatchService.Delivery(null, null, false, "测试.csv");
        Submission submission = service.submit(
                agency,
                sender == null ? delivery : delivery.by(sender),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(submission).isInstanceOf(Submission.Queued.class);
        UUID id = ((Submission.Queued) submission).batch();
        ended.await(id);
        return id;
    }

    private void register(int company) throws Exception {
        send(
                registrar,
                null,
                "统一社会信用代码,主体名称,主体类型,登记状态\r\n" + Penalties.company(company) + ",测试" + company + "有限公司,企业法人,存续\r\n");
    }

    private RowLine line(UUID batch) {
        return rowLines.after(batch, null, RowLines.Place.START, 10).getFirst().line();
    }

    private List<RecordView> shown(int company) {
        return organisations
                .find(Penalties.company(company))
                .map(organisation -> {
                    List<Long> group = organisations.groupOf(organisation);
                    List<RecordView> now = records.publicOf(group, null, null, 100);
                    assertThat(records.publicAsOf(group, records.today(), null, 100))
                            .hasSameSizeAs(now);
                    return now;
                })
                .orElse(List.of());
    }

    /** Whether the changes told to recipients of adverse records show a record, one by one. */
    private List<Boolean> told(@Nullable UUID record) {
        signed.last();
        return changes.after(-1, 1_000, PublicChanges.Audience.RECIPIENTS).changes().stream()
                .filter(change -> change.id().equals(record))
                .map(change -> change.now() != null)
                .toList();
    }
}

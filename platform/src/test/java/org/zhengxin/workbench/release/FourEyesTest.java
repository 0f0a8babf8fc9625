package org.zhengxin.workbench.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.record.PublicChanges;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.Releases.Seen;
import org.zhengxin.record.WaitingAgencies;
import org.zhengxin.record.WaitingRecord;
import org.zhengxin.record.WaitingRecords;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.workbench.Sendings;
import org.zhengxin.workbench.SignedLog;

/** What an agency with four eyes delivers has no effect before another than its preparer releases it. */
@WithDatabase
@Import({Ended.class, SignedLog.class, Sendings.class, FourEyes.class})
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class FourEyesTest {
    @Autowired
    private FourEyes eyes;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RecordReader records;

    @Autowired
    private WaitingRecords waiting;

    @Autowired
    private WaitingAgencies waitingAgencies;

    @Autowired
    private ReleaseDesk desk;

    @Autowired
    private PublicChanges changes;

    @Autowired
    private SignedLog signed;

    @AfterEach
    void invariantsHold() {
        eyes.check();
    }

    @Test
    void cityData_letOneAgencyWorkWithFourEyes_andTheRegistrarByRule() {
        assertThat(agencies.all()).filteredOn(Agency::fourEyes).containsExactly(eyes.bureau());
    }

    @Test
    void adverseRow_isAccepted_andNowhereBeforeItsRelease() throws Exception {
        eyes.register(301);
        UUID batch = eyes.send(null, eyes.fine(301, "四眼〔2026〕301号", ""));
        RowLine line = eyes.line(batch);
        assertThat(line.outcome()).isEqualTo(RowOutcome.ACCEPTED);
        assertThat(line.hiddenBecause()).isEqualTo("AWAITING_RELEASE");
        assertThat(line.publicFrom()).isNull();
        assertThat(eyes.shown(301)).isEmpty();
        assertThat(told(line.recordId())).isEmpty();

        assertThat(eyes.line(eyes.send(null, eyes.fine(301, "四眼〔2026〕301号", "")))
                        .outcome())
                .isEqualTo(RowOutcome.UNCHANGED);
        ReleaseDesk.Decision decision = desk.releaseAll(eyes.reviewer("r301"), batch);
        assertThat(decision).isEqualTo(new ReleaseDesk.Decision(1, 0, 0));
        assertThat(eyes.shown(301)).singleElement().satisfies(view -> {
            assertThat(view.change().name()).isEqualTo("RELEASED");
            assertThat(view.publicDays().from()).isEqualTo(records.today());
        });
        assertThat(eyes.line(batch).publicFrom()).isEqualTo(records.today());
        assertThat(told(line.recordId())).containsExactly(true);
        assertThat(desk.releaseAll(eyes.reviewer("r301b"), batch).done()).isZero();
    }

    @Test
    void byRule_isPublicAtOnce() throws Exception {
        eyes.register(302);
        Penalties file = new Penalties(eyes.registrar().name(), eyes.registrar().code());
        file.fine(302, "四眼〔2026〕302号", "2026-06-01");
        assertThat(eyes.line(eyes.send(eyes.registrar(), null, file)).hiddenBecause())
                .isNull();
        assertThat(eyes.shown(302)).hasSize(1);
    }

    @Test
    void preparer_cannotRelease_anotherReviewerCan() throws Exception {
        eyes.register(303);
        Caller.OfAccount preparer = eyes.reviewer("r303");
        UUID batch = eyes.send(preparer, eyes.fine(303, "四眼〔2026〕303号", ""));
        assertThat(desk.releaseAll(preparer, batch)).isEqualTo(new ReleaseDesk.Decision(0, 1, 0));
        assertThat(desk.release(preparer, eyes.seen(batch))).isEqualTo(new ReleaseDesk.Decision(0, 1, 0));
        assertThat(eyes.shown(303)).isEmpty();
        assertThat(desk.releaseAll(eyes.reviewer("r303b"), batch)).isEqualTo(new ReleaseDesk.Decision(1, 0, 0));
        assertThat(eyes.shown(303)).hasSize(1);
    }

    @Test
    void anotherAgencysReviewer_findsNothing() throws Exception {
        eyes.register(304);
        UUID batch = eyes.send(null, eyes.fine(304, "四眼〔2026〕304号", ""));
        Caller.OfAccount stranger =
                eyes.account("r304", Role.REVIEWER, agencies.all().get(2));
        List<Seen> seen = eyes.seen(batch);
        assertThat(desk.releaseAll(stranger, batch).done()).isZero();
        assertThat(desk.release(stranger, seen)).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(desk.giveBack(stranger, seen, "不是我的")).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(eyes.shown(304)).isEmpty();
    }

    @Test
    void twoReviewersAtOnce_releaseOnce() throws Exception {
        eyes.register(305);
        UUID batch = eyes.send(null, eyes.fine(305, "四眼〔2026〕305号", ""));
        List<Seen> seen = eyes.seen(batch);
        List<Caller.OfAccount> reviewers =
                List.of(eyes.reviewer("r305a"), eyes.reviewer("r305b"), eyes.reviewer("r305c"));
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
        assertThat(eyes.shown(305))
                .singleElement()
                .satisfies(view -> assertThat(view.version()).isEqualTo(2));
    }

    @Test
    void correctionOfWhatIsPublic_hidesItUntilItIsReleased() throws Exception {
        eyes.register(306);
        UUID first = eyes.send(null, eyes.fine(306, "四眼〔2026〕306号", ""));
        List<Seen> stale = eyes.seen(first);
        desk.releaseAll(eyes.reviewer("r306"), first);
        UUID second = eyes.send(null, eyes.fine(306, "四眼〔2026〕306号", "更正后的事实"));
        assertThat(eyes.line(second).outcome()).isEqualTo(RowOutcome.UPDATED);
        assertThat(eyes.line(second).hiddenBecause()).isEqualTo("AWAITING_RELEASE");
        assertThat(eyes.shown(306)).isEmpty();
        assertThat(eyes.one(second).shownBefore()).isTrue();
        assertThat(desk.release(eyes.reviewer("r306b"), stale)).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(eyes.shown(306)).isEmpty();
        desk.releaseAll(eyes.reviewer("r306c"), second);
        assertThat(eyes.shown(306))
                .singleElement()
                .satisfies(view -> assertThat(view.body()).contains("更正后的事实"));
    }

    @Test
    void sentBack_staysUnderAnEqualRow_andWaitsAnewOnceMended() throws Exception {
        eyes.register(307);
        UUID batch = eyes.send(null, eyes.fine(307, "四眼〔2026〕307号", ""));
        assertThat(desk.giveBack(eyes.reviewer("r307"), eyes.seen(batch), "违法事实有误")
                        .done())
                .isEqualTo(1);
        assertThat(waiting.returned(eyes.bureau().id(), 100))
                .extracting(WaitingRecord::reason)
                .contains("违法事实有误");
        assertThat(desk.releaseAll(eyes.reviewer("r307a"), batch).done()).isZero();
        assertThat(eyes.line(eyes.send(null, eyes.fine(307, "四眼〔2026〕307号", "")))
                        .outcome())
                .isEqualTo(RowOutcome.UNCHANGED);
        assertThat(eyes.shown(307)).isEmpty();
        UUID mended = eyes.send(null, eyes.fine(307, "四眼〔2026〕307号", "改正的事实"));
        assertThat(eyes.line(mended).hiddenBecause()).isEqualTo("AWAITING_RELEASE");
        assertThat(eyes.shown(307)).isEmpty();
        desk.releaseAll(eyes.reviewer("r307b"), mended);
        assertThat(eyes.shown(307)).hasSize(1);
    }

    @Test
    void sentBackByMistake_canBeReleasedAfterAll() throws Exception {
        eyes.register(308);
        UUID batch = eyes.send(null, eyes.fine(308, "四眼〔2026〕308号", ""));
        UUID record = eyes.line(batch).recordId();
        desk.giveBack(eyes.reviewer("r308"), eyes.seen(batch), "误退");
        WaitingRecord returned = waiting.find(eyes.bureau().id(), record).orElseThrow();
        assertThat(desk.release(eyes.reviewer("r308b"), List.of(ReleaseDesk.seen(returned)))
                        .done())
                .isEqualTo(1);
        assertThat(eyes.shown(308)).hasSize(1);
    }

    @Test
    void provisionalOrganisation_isShownOnceBothReleasedAndConfirmed() throws Exception {
        UUID batch = eyes.send(null, eyes.fine(310, "四眼〔2026〕310号", ""));
        assertThat(eyes.line(batch).hiddenBecause()).isEqualTo("AWAITING_RELEASE");
        desk.releaseAll(eyes.reviewer("r310"), batch);
        assertThat(eyes.line(batch).hiddenBecause()).isEqualTo("SUBJECT_PROVISIONAL");
        assertThat(eyes.shown(310)).isEmpty();
        eyes.register(310);
        assertThat(eyes.shown(310)).hasSize(1);

        UUID later = eyes.send(null, eyes.fine(311, "四眼〔2026〕311号", ""));
        eyes.register(311);
        assertThat(eyes.shown(311)).isEmpty();
        desk.releaseAll(eyes.reviewer("r311"), later);
        assertThat(eyes.shown(311)).hasSize(1);
    }

    @Test
    void office_seesHowMuchWaits_andWhatIsLate() throws Exception {
        eyes.register(312);
        eyes.send(null, eyes.fine(312, "四眼〔2026〕312号", ""));
        assertThat(waitingAgencies.all())
                .filteredOn(waits -> waits.agencyId() == eyes.bureau().id())
                .singleElement()
                .satisfies(waits -> {
                    assertThat(waits.records()).isPositive();
                    assertThat(waits.dueBefore(LocalDate.of(2026, 11, 20))).isPositive();
                });
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

package org.zhengxin.workbench.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.record.Erasures;
import org.zhengxin.record.ProviderActs;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.Releases.Seen;
import org.zhengxin.record.WaitingRecord;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.workbench.Sendings;
import org.zhengxin.workbench.SignedLog;

/** What waits for its release is withdrawn, erased, or taken on any other course: nothing that nobody released is shown. */
@WithDatabase
@Import({Ended.class, SignedLog.class, Sendings.class, FourEyes.class})
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class FourEyesEndingsTest {

    @Autowired
    private FourEyes eyes;

    @Autowired
    private ReleaseDesk desk;

    @Autowired
    private Erasures erasures;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void invariantsHold() {
        eyes.check();
    }

    @Test
    void withdrawnBeforeItsRelease_keepsThatReason_andNothingComesBack() throws Exception {
        eyes.register(309);
        UUID batch = eyes.send(null, eyes.fine(309, "四眼〔2026〕309号", ""));
        List<Seen> seen = eyes.seen(batch);
        assertThat(eyes.withdraw(seen.getFirst())).isEqualTo(ProviderActs.Result.DONE);
        assertThat(eyes.withdraw(seen.getFirst())).isEqualTo(ProviderActs.Result.ENDED_BEFORE);
        assertThat(eyes.hidden(seen.getFirst().recordId())).isEqualTo("AWAITING_RELEASE");
        assertThat(desk.release(eyes.reviewer("r309"), seen)).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(eyes.line(eyes.send(null, eyes.fine(309, "四眼〔2026〕309号", "")))
                        .outcome())
                .isEqualTo(RowOutcome.UNCHANGED);
        RowLine other = eyes.line(eyes.send(null, eyes.fine(309, "四眼〔2026〕309号", "别的事实")));
        assertThat(other.outcome()).isEqualTo(RowOutcome.HELD);
        assertThat(other.codes()).contains("CLOSED_RECORD");
        assertThat(eyes.shown(309)).isEmpty();
    }

    @Test
    void erasedBeforeItsRelease_isNotReleased_andItsRowIsKnown() throws Exception {
        eyes.register(313);
        UUID batch = eyes.send(null, eyes.fine(313, "四眼〔2026〕313号", "只此一次的事实"));
        List<Seen> seen = eyes.seen(batch);
        UUID record = seen.getFirst().recordId();
        assertThat(transaction.<Erasures.Result>execute(
                        status -> erasures.erase(record, Erasures.Ground.ORDER, "office:test")))
                .isEqualTo(Erasures.Result.ERASED);
        assertThat(eyes.waitsAbout(313)).isEmpty();
        assertThat(desk.release(eyes.reviewer("r313"), seen)).isEqualTo(new ReleaseDesk.Decision(0, 0, 1));
        assertThat(desk.giveBack(eyes.reviewer("r313b"), seen, "已删除").done()).isZero();
        RowLine again = eyes.line(eyes.send(null, eyes.fine(313, "四眼〔2026〕313号", "只此一次的事实")));
        assertThat(again.outcome()).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(again.codes()).contains("ERASED_RECORD");
        assertThat(eyes.shown(313)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM version WHERE body LIKE '%只此一次%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Any course of sendings, decisions and withdrawals: what the public sees was released, word for word. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyCourse_showsNothingThatNobodyReleased(long seed) throws Exception {
        Random random = new Random(seed);
        int company = 400 + (int) seed;
        String number = "四眼〔2026〕" + company + "号";
        if (random.nextBoolean()) {
            eyes.register(company);
        }
        for (int step = 0; step < 10; step++) {
            List<WaitingRecord> waits = eyes.waitsAbout(company);
            switch (random.nextInt(6)) {
                case 0, 1 -> eyes.send(null, eyes.fine(company, number, "事实" + random.nextInt(4)));
                case 2 ->
                    desk.release(
                            eyes.reviewer("s" + seed + "-" + step),
                            waits.stream().map(ReleaseDesk::seen).toList());
                case 3 ->
                    desk.giveBack(
                            eyes.reviewer("s" + seed + "-" + step),
                            waits.stream().map(ReleaseDesk::seen).toList(),
                            "再核");
                case 4 -> eyes.register(company);
                default -> {
                    if (random.nextInt(4) == 0) {
                        waits.forEach(record -> eyes.withdraw(ReleaseDesk.seen(record)));
                    }
                }
            }
            assertThat(eyes.shown(company)).as("seed %s step %s", seed, step).allMatch(this::released);
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
}

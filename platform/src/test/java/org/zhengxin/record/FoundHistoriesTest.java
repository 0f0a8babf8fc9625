package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.record.plain.PlainAct;
import org.zhengxin.record.plain.PlainCalendar;
import org.zhengxin.record.plain.PlainHistory;
import org.zhengxin.record.plain.PlainKind;
import org.zhengxin.record.plain.PlainRow;
import org.zhengxin.record.plain.PlainRule;
import org.zhengxin.record.plain.PlainRules;
import org.zhengxin.record.plain.PlainWorld;
import org.zhengxin.store.testing.WithDatabase;

/** The histories in which the register and the plain model once disagreed, as short as they go (已发现的不一致). */
@WithDatabase
class FoundHistoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final PlainKind ACT = PlainKind.ACT;

    private final HistoryRegister register;

    FoundHistoriesTest(DataSource database, @TempDir Path directory) {
        this.register = new HistoryRegister(database, directory);
    }

    @Test
    void recallOfAFile_thatSaysOneDocumentInTwoWays_takesItBack() {
        happens(List.of(send(1, row("one"), row("two"))), List.of(new PlainAct.Recall(1)));
        assertThat(publicOn("2026-03-11")).isEmpty();
    }

    @Test
    void releaseOfACorrection_whileTheRecordIsDeferred_doesNotShowIt() {
        happens(
                List.of(send(1, reviewed("one"))),
                List.of(new PlainAct.Review(ACT, 0, true), new PlainAct.PrepareDeferral(ACT, 0, FIRST.plusDays(50))),
                List.of(new PlainAct.DecideDeferral(ACT, 0, true), send(2, reviewed("two"))),
                List.of(new PlainAct.Review(ACT, 0, true)));
        assertThat(publicOn("2026-04-01")).isEmpty();
        assertThat(publicOn("2026-04-21")).containsExactly("0");
    }

    @Test
    void earlyEndOfADeferral_thatACorrectionMadeOutlastTheRecord_showsItUntilItsLastDay() {
        happens(
                List.of(send(1, row("one")), new PlainAct.PrepareDeferral(ACT, 0, FIRST.plusDays(50))),
                List.of(new PlainAct.DecideDeferral(ACT, 0, true)),
                List.of(send(2, row("two", FIRST.plusDays(45))), new PlainAct.PrepareEnd(ACT, 0)),
                List.of(new PlainAct.DecideEnd(ACT, 0, true)));
        assertThat(publicOn("2026-04-01")).containsExactly("0");
        assertThat(publicOn("2026-04-16")).isEmpty();
    }

    /** Lets acts happen, ten days between one list of them and the next. */
    @SafeVarargs
    private void happens(List<PlainAct>... steps) {
        List<PlainCalendar.Step> days = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            days.add(new PlainCalendar.Step(
                    FIRST.plusDays(10L * i),
                    i == 0 ? List.of(new PlainRules.From(LocalDate.of(2020, 1, 1), PlainRule.ONE_YEAR)) : null,
                    false));
        }
        PlainHistory history = new PlainHistory(0, false, List.of(steps));
        PlainCalendar calendar = new PlainCalendar(days, List.of(FIRST.plusDays(100)));
        List<HistoryRun.Failure> failures = new HistoryRun(register, new PlainWorld(calendar, List.of(history))).run();
        assertThat(failures).isEmpty();
    }

    private List<String> publicOn(String day) {
        register.clock.set(day);
        List<Long> all = register.jdbc
                .sql("SELECT id FROM organisation")
                .query(Long.class)
                .list();
        return register.get(RecordReader.class).publicOf(all, null, null, 10).stream()
                .map(RecordView::documentNumber)
                .toList();
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static PlainAct send(int file, PlainRow... rows) {
        return new PlainAct.Send(List.of(rows), file, 0);
    }

    private static PlainRow row(String words) {
        return row(words, null);
    }

    private static PlainRow row(String words, @Nullable LocalDate until) {
        return row(words, until, false);
    }

    private static PlainRow reviewed(String words) {
        return row(words, null, true);
    }

    private static PlainRow row(String words, @Nullable LocalDate until, boolean reviewed) {
        return new PlainRow(
                ACT,
                0,
                0,
                words,
                FIRST.minusDays(10),
                false,
                PlainRow.Status.IN_FORCE,
                null,
                null,
                until,
                null,
                reviewed);
    }
}

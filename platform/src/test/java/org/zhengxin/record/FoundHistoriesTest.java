package org.zhengxin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    @Test
    void deferral_thatLeavesAGapBehindAnotherLicence_takesTheMarkOffInTheGap() {
        happens(
                List.of(send(1, licence(0, FIRST.plusDays(15)), licence(1, FIRST.plusDays(400)))),
                List.of(new PlainAct.PrepareDeferral(PlainKind.LICENCE, 1, FIRST.plusDays(60))),
                List.of(new PlainAct.DecideDeferral(PlainKind.LICENCE, 1, true)));
        assertThat(markedOn("2026-03-16")).isTrue();
        assertThat(markedOn("2026-03-17")).isFalse();
        assertThat(markedOn("2026-04-30")).isFalse();
        assertThat(markedOn("2026-05-01")).isTrue();
    }

    @Test
    void recordOfASubject_thatWasConfirmedAfterItsLastDay_isNotToldAsEnded() {
        happens(true, List.of(send(1, row("one", FIRST.plusDays(5)))), List.of(new PlainAct.Confirm()));
        assertThat(ended()).isEmpty();
    }

    @Test
    void recordOfASubject_thatWasConfirmedBeforeItsLastDay_isToldAsEnded() {
        happens(true, List.of(send(1, row("one", FIRST.plusDays(15)))), List.of(new PlainAct.Confirm()));
        assertThat(ended()).hasSize(1);
    }

    @Test
    void document_thatWasWithdrawnFromTheWrongOrganisation_isTakenInUnderTheRightOne() {
        happens(
                List.of(send(1, row("one").about(1))),
                List.of(new PlainAct.TakeBack(ACT, 0)),
                List.of(send(2, row("one"))));
        assertThat(publicOn("2026-05-01")).containsExactly("0");
    }

    @Test
    void document_thatWasWithdrawnFromBothOrganisations_doesNotComeBack() {
        happens(
                List.of(send(1, row("one").about(1)), new PlainAct.TakeBack(ACT, 0)),
                List.of(send(2, row("one")), new PlainAct.End(ACT, 0, PlainAct.Why.WRONG_ORGANISATION)),
                List.of(send(3, row("two").about(1))),
                List.of(send(4, row("two"))));
        assertThat(publicOn("2026-05-01")).isEmpty();
    }

    @Test
    void document_thatWasWithdrawnForAnotherReason_isHeldUnderAnotherOrganisation() {
        happens(
                List.of(send(1, row("one"))),
                List.of(new PlainAct.End(ACT, 0, PlainAct.Why.SENT_TWICE)),
                List.of(send(2, row("one").about(1))));
        assertThat(publicOn("2026-05-01")).isEmpty();
    }

    @Test
    void recalledDocument_thatStandsUnderAnotherOrganisationSince_isNotStatedAnew() {
        happens(
                List.of(send(1, row("one"))),
                List.of(new PlainAct.Recall(1)),
                List.of(send(2, row("one").about(1))),
                List.of(send(3, row("two"))));
        assertThat(publicOn("2026-05-01")).containsExactly("0");
    }

    @Test
    void rulesOfWhichTheFirstGradesAnew_areBroughtInTogether_byTheGradeOfTheSecond() {
        PlainCalendar calendar = graded(PlainRule.STRICTER, PlainRule.STRICTER_SHORT);
        happens(false, calendar, List.of(send(1, warning())), List.of(), List.of(), List.of());
        assertThat(publicOn("2026-05-01")).containsExactly("0");
    }

    @Test
    void recordThatIsReleased_afterARuleThatGradesAnew_andTheOneBehindIt_bearsTheNewGrade() {
        PlainCalendar calendar = graded(PlainRule.MILDER_ALL, PlainRule.MILDER);
        happens(
                false,
                calendar,
                List.of(send(1, reviewed("one"))),
                List.of(),
                List.of(),
                List.of(new PlainAct.Review(ACT, 0, true)));
        assertThat(publicOn("2026-05-01")).isEmpty();
    }

    @Test
    void channelThatWasOverWhenItsRecordWasReleased_staysOver_underALongerRule() {
        List<PlainRules.From> rules = List.of(
                new PlainRules.From(LocalDate.of(2020, 1, 1), PlainRule.ONE_YEAR),
                new PlainRules.From(FIRST.plusDays(500), PlainRule.TWO_YEARS));
        PlainCalendar calendar = new PlainCalendar(
                List.of(
                        new PlainCalendar.Step(FIRST, rules.subList(0, 1), false),
                        new PlainCalendar.Step(FIRST.plusDays(420), null, false),
                        new PlainCalendar.Step(FIRST.plusDays(430), rules, true)),
                List.of(FIRST.plusDays(510)));
        happens(
                true,
                calendar,
                List.of(send(1, reviewed("one"))),
                List.of(new PlainAct.Review(ACT, 0, true)),
                List.of());
        assertThat(authorisedUntil()).isEmpty();
    }

    @Test
    void channelThatWasOverWhenItsRecordCame_staysOver_underARuleThatGradesItAnew() {
        PlainCalendar calendar = graded(PlainRule.STRICTER, PlainRule.STRICTER_SHORT);
        happens(true, calendar, List.of(send(1, decided(FIRST.minusDays(400)))), List.of(), List.of(), List.of());
        assertThat(authorisedUntil()).isEmpty();
    }

    @Test
    void recordOfASubject_thatARuleHidesForItself_isNotShownByTheConfirmation() {
        List<PlainRules.From> rules = List.of(
                new PlainRules.From(LocalDate.of(2020, 1, 1), PlainRule.ONE_YEAR),
                new PlainRules.From(FIRST.plusDays(12), PlainRule.NOBODY),
                new PlainRules.From(FIRST.plusDays(26), PlainRule.STRICTER_SHORT));
        PlainCalendar calendar = new PlainCalendar(
                List.of(
                        new PlainCalendar.Step(FIRST, rules.subList(0, 1), false),
                        new PlainCalendar.Step(FIRST.plusDays(15), rules, true),
                        new PlainCalendar.Step(FIRST.plusDays(30), null, false)),
                List.of(FIRST.plusDays(100)));
        happens(true, calendar, List.of(send(1, row("one"))), List.of(), List.of(new PlainAct.Confirm()));
        assertThat(shownFrom()).isEmpty();
    }

    @Test
    void recordOfASubject_thatIsOverByTheRuleBetween_isSharedAgainUnderALongerOne() {
        PlainRules.From always = new PlainRules.From(LocalDate.of(2020, 1, 1), PlainRule.ONE_YEAR);
        PlainRules.From nobody = new PlainRules.From(FIRST.plusDays(5), PlainRule.NOBODY);
        PlainRules.From year = new PlainRules.From(FIRST.plusDays(35), PlainRule.ONE_YEAR);
        PlainRules.From longer = new PlainRules.From(FIRST.plusDays(90), PlainRule.TWO_YEARS);
        PlainCalendar calendar = new PlainCalendar(
                List.of(
                        new PlainCalendar.Step(FIRST, List.of(always), true),
                        new PlainCalendar.Step(FIRST.plusDays(10), List.of(always, nobody, year), false),
                        new PlainCalendar.Step(FIRST.plusDays(20), null, true),
                        new PlainCalendar.Step(FIRST.plusDays(40), List.of(always, nobody, year, longer), true)),
                List.of(FIRST.plusDays(200)));
        happens(true, calendar, List.of(), List.of(send(1, decided(FIRST.minusDays(400)))), List.of(), List.of());
        assertThat(authorisedUntil()).containsExactly(FIRST.minusDays(400).plusYears(2));
    }

    private List<LocalDate> shownFrom() {
        return register.jdbc
                .sql("SELECT public_from FROM version WHERE public_from IS NOT NULL")
                .query(LocalDate.class)
                .list();
    }

    private List<LocalDate> authorisedUntil() {
        return register.jdbc
                .sql("SELECT v.authorised_until FROM record r JOIN version v ON v.organisation_id = r.organisation_id"
                        + " AND v.record_id = r.id AND v.version = r.current_version"
                        + " WHERE v.authorised_from IS NOT NULL")
                .query(LocalDate.class)
                .list();
    }

    private static PlainRow decided(LocalDate day) {
        return new PlainRow(ACT, 0, 0, "one", day, false, PlainRow.Status.IN_FORCE, null, null, null, null, false);
    }

    /** The second and third rules begin one after the other before anything is brought up to them. */
    private static PlainCalendar graded(PlainRule second, PlainRule third) {
        List<PlainRules.From> rules = List.of(
                new PlainRules.From(LocalDate.of(2020, 1, 1), PlainRule.ONE_YEAR),
                new PlainRules.From(FIRST.plusDays(12), second),
                new PlainRules.From(FIRST.plusDays(15), third));
        return new PlainCalendar(
                List.of(
                        new PlainCalendar.Step(FIRST, rules.subList(0, 1), false),
                        new PlainCalendar.Step(FIRST.plusDays(10), rules, false),
                        new PlainCalendar.Step(FIRST.plusDays(20), null, true),
                        new PlainCalendar.Step(FIRST.plusDays(30), null, false)),
                List.of(FIRST.plusDays(100)));
    }

    private static PlainRow warning() {
        return new PlainRow(
                ACT,
                0,
                0,
                "warning",
                FIRST.minusDays(10),
                true,
                PlainRow.Status.IN_FORCE,
                null,
                null,
                null,
                null,
                false);
    }

    /** Lets acts happen, ten days between one list of them and the next. */
    @SafeVarargs
    private void happens(List<PlainAct>... steps) {
        happens(false, steps);
    }

    @SafeVarargs
    private void happens(boolean provisional, List<PlainAct>... steps) {
        List<PlainCalendar.Step> days = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            days.add(new PlainCalendar.Step(
                    FIRST.plusDays(10L * i),
                    i == 0 ? List.of(new PlainRules.From(LocalDate.of(2020, 1, 1), PlainRule.ONE_YEAR)) : null,
                    false));
        }
        happens(provisional, new PlainCalendar(days, List.of(FIRST.plusDays(100))), steps);
    }

    @SafeVarargs
    private void happens(boolean provisional, PlainCalendar calendar, List<PlainAct>... steps) {
        PlainHistory history = new PlainHistory(0, provisional, List.of(steps));
        List<HistoryRun.Failure> failures = new HistoryRun(register, new PlainWorld(calendar, List.of(history))).run();
        assertThat(failures).isEmpty();
    }

    private boolean markedOn(String day) {
        return register.jdbc
                .sql("SELECT EXISTS (SELECT 1 FROM organisation_mark WHERE ?::date BETWEEN public_from"
                        + " AND coalesce(public_until, 'infinity'))")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    private List<PublicChanges.Ended> ended() {
        register.clock.set("2027-03-01");
        return register.get(PublicChanges.class)
                .ended(LocalDate.of(2020, 1, 1), new UUID(0, 0), 10, PublicChanges.Audience.RECIPIENTS);
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

    private static PlainRow licence(int document, LocalDate validUntil) {
        return new PlainRow(
                PlainKind.LICENCE,
                document,
                0,
                "licence",
                FIRST.minusDays(10),
                false,
                PlainRow.Status.IN_FORCE,
                validUntil,
                null,
                null,
                null,
                false);
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

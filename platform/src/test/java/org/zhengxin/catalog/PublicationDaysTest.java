package org.zhengxin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhengxin.catalog.testing.ShippedCatalogue;

/** Visible days by the rules on publication. */
class PublicationDaysTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 10, 20);

    private final Catalogue catalogue = ShippedCatalogue.get();

    @Test
    void threeMonthsFrom20October_endOn20January() {
        Basis basis = new Basis(new Text("办法", "measures"), "", true);
        Limit limit = new Limit(Limit.Anchor.DECIDED_ON, Period.ofMonths(3), null, basis);
        assertThat(limit.lastDay(new Case().input())).isEqualTo("2027-01-20");
        assertThat(limit.lastDay(new Case().decided("2026-11-30").input())).isEqualTo("2027-02-28");
        assertThat(limit.words()).isEqualTo(new Text("自决定之日起3个月", "3 months from the decision"));
    }

    @Test
    void minorPenalty_isKeptAndNotPublic_andInReports() {
        VisibleDays days = new Case().severity(Severity.MINOR).days();
        assertHidden(days, Channel.PUBLIC, HiddenBecause.MINOR_NOT_PUBLISHED);
        assertHidden(days, Channel.AUTHORISED, HiddenBecause.MINOR_NOT_PUBLISHED);
        assertThat(days.on(Channel.REPORT).until()).isEqualTo("2031-10-20");
    }

    @Test
    void moderatePenalty_isPublicForAYear_itsLastDayIncluded() {
        ChannelDays days = new Case().severity(Severity.MODERATE).days().on(Channel.PUBLIC);
        assertThat(days.from()).isEqualTo("2026-10-26");
        assertThat(days.until()).isEqualTo("2027-10-20");
        assertThat(days.shows(LocalDate.of(2027, 10, 20))).isTrue();
        assertThat(days.shows(LocalDate.of(2027, 10, 21))).isFalse();
        assertThat(days.shows(LocalDate.of(2026, 10, 25))).isFalse();
    }

    @Test
    void seriousPenalty_isPublicForThreeYears() {
        assertThat(new Case()
                        .severity(Severity.SERIOUS)
                        .days()
                        .on(Channel.PUBLIC)
                        .until())
                .isEqualTo("2029-10-20");
    }

    @Test
    void decisionBeforeTheNewRule_hasTheMoreFavourableOfBoth_markedUnverified() {
        ChannelDays days = new Case()
                .severity(Severity.MODERATE)
                .decided("2026-03-31")
                .received("2026-04-02")
                .days()
                .on(Channel.PUBLIC);
        assertThat(days.until()).isEqualTo("2027-03-31");
        assertThat(days.limit()).isNotNull();
        assertThat(days.limit().basis().verified()).isFalse();
    }

    @Test
    void rowsOwnEnd_narrows_andNeverWidens() {
        VisibleDays narrowed =
                new Case().severity(Severity.MODERATE).rowUntil("2027-01-31").days();
        assertThat(narrowed.on(Channel.PUBLIC).until()).isEqualTo("2027-01-31");
        assertThat(narrowed.warnings()).isEmpty();
        VisibleDays ignored =
                new Case().severity(Severity.MODERATE).rowUntil("2029-10-20").days();
        assertThat(ignored.on(Channel.PUBLIC).until()).isEqualTo("2027-10-20");
        assertThat(ignored.warnings()).containsExactly(DaysWarning.LATER_PUBLICATION_END_IGNORED);
        assertThat(new Case()
                        .severity(Severity.MODERATE)
                        .rowUntil("2027-10-20")
                        .days()
                        .warnings())
                .isEmpty();
    }

    @Test
    void rowsOwnChannel_narrows() {
        VisibleDays days = new Case()
                .severity(Severity.SERIOUS)
                .channels(Set.of(Channel.GOVERNMENT))
                .days();
        assertHidden(days, Channel.PUBLIC, HiddenBecause.CHANNEL_LIMITED);
        assertHidden(days, Channel.AUTHORISED, HiddenBecause.CHANNEL_LIMITED);
        assertThat(days.on(Channel.GOVERNMENT).from()).isNotNull();
    }

    @Test
    void provisionalSubject_hidesTheAdverse_fromThePublicAlone() {
        VisibleDays days = new Case().severity(Severity.SERIOUS).provisional().days();
        assertHidden(days, Channel.PUBLIC, HiddenBecause.SUBJECT_PROVISIONAL);
        assertThat(days.on(Channel.GOVERNMENT).from()).isNotNull();
        assertThat(new Case()
                        .kind("administrative-licence")
                        .provisional()
                        .days()
                        .on(Channel.PUBLIC)
                        .from())
                .isNotNull();
    }

    @Test
    void annulled_isShownNowhere() {
        VisibleDays days =
                new Case().severity(Severity.SERIOUS).status(ActStatus.ANNULLED).days();
        for (Channel channel : Channel.values()) {
            assertHidden(days, channel, HiddenBecause.NOT_IN_FORCE);
        }
    }

    @Test
    void receivedAfterItsLastDay_wasNeverPublic() {
        assertHidden(
                new Case().severity(Severity.MODERATE).received("2027-10-21").days(),
                Channel.PUBLIC,
                HiddenBecause.EXPIRED);
        assertThat(new Case()
                        .severity(Severity.MODERATE)
                        .received("2027-10-20")
                        .days()
                        .on(Channel.PUBLIC)
                        .from())
                .isEqualTo("2027-10-20");
    }

    @Test
    void abnormalOperations_stayUntilTheRegistrarRemovesThem() {
        ChannelDays open = new Case().kind("abnormal-operations").days().on(Channel.PUBLIC);
        assertThat(open.until()).isNull();
        assertThat(open.limit()).isNotNull();
        assertThat(open.limit().event()).isNotNull();
        ChannelDays removed = new Case()
                .kind("abnormal-operations")
                .ended("2027-03-02")
                .received("2026-10-26")
                .days()
                .on(Channel.PUBLIC);
        assertThat(removed.until()).isEqualTo("2027-03-01");
    }

    @Test
    void listOfSeriouslyDishonest_endsWithRemoval_orAfterThreeYears() {
        Case listed = new Case().kind("seriously-dishonest-list").severity(Severity.SERIOUS);
        assertThat(listed.days().on(Channel.PUBLIC).until()).isEqualTo("2029-10-20");
        assertThat(listed.ended("2027-05-10").days().on(Channel.PUBLIC).until()).isEqualTo("2027-05-09");
    }

    @Test
    void licence_isPublicInForce_andThreeYearsAfterwards() {
        Case licence = new Case().kind("administrative-licence");
        assertThat(licence.days().on(Channel.PUBLIC).until()).isNull();
        assertThat(licence.valid("2028-02-29").days().on(Channel.PUBLIC).until())
                .isEqualTo("2031-02-28");
        assertThat(licence.ended("2027-06-01").days().on(Channel.PUBLIC).until())
                .isEqualTo("2030-06-01");
    }

    @Test
    void actThatEndedOnAnUnknownDay_endedWhenThatWasReceived() {
        assertThat(new Case()
                        .kind("administrative-licence")
                        .status(ActStatus.ENDED)
                        .days()
                        .on(Channel.PUBLIC)
                        .until())
                .isEqualTo("2029-10-26");
        assertHidden(
                new Case()
                        .kind("administrative-confirmation")
                        .status(ActStatus.ENDED)
                        .days(),
                Channel.PUBLIC,
                HiddenBecause.NOT_IN_FORCE);
    }

    @Test
    void taxpayerRating_onlyGradeAIsPublic() {
        Case rating = new Case().kind("taxpayer-credit-rating");
        assertThat(rating.value("PJ_DJ", "A").days().on(Channel.PUBLIC).until()).isEqualTo("2027-10-20");
        assertHidden(rating.value("PJ_DJ", "B").days(), Channel.PUBLIC, HiddenBecause.NO_PUBLICATION_BASIS);
        assertThat(rating.value("PJ_DJ", "B").days().on(Channel.AUTHORISED).from())
                .isNotNull();
    }

    @Test
    void judgmentDefaulter_twoYears_orTheCourtsOwnDay() {
        Case listed = new Case().kind("court-judgment-defaulter");
        assertThat(listed.days().on(Channel.PUBLIC).until()).isEqualTo("2028-10-20");
        assertThat(listed.valid("2029-10-20")
                        .value("ZX_GBJZ", "2029-10-20")
                        .days()
                        .on(Channel.PUBLIC)
                        .until())
                .isEqualTo("2029-10-20");
    }

    @Test
    void compulsion_hasNoPublicChannel() {
        VisibleDays days = new Case().kind("administrative-compulsion").days();
        assertHidden(days, Channel.PUBLIC, HiddenBecause.NO_PUBLICATION_BASIS);
        assertHidden(days, Channel.AUTHORISED, HiddenBecause.CHANNEL_NOT_USED);
        assertThat(days.on(Channel.REPORT).until()).isEqualTo("2031-10-20");
    }

    @Test
    void rulesInWords_sayWhatIsApplied() {
        ChannelRule rule = catalogue
                .kind("administrative-penalty")
                .orElseThrow()
                .publication()
                .channels()
                .get(Channel.PUBLIC);
        assertThat(rule).isNotNull();
        assertThat(rule.clauses().stream().map(Clause::words))
                .contains(
                        new Text("轻微失信：不展示（轻微失信信息原则上不予公示）", "minor: not shown (minor: in principle not published)"),
                        new Text(
                                "2026-04-01起作出的决定，一般失信：自决定之日起1年",
                                "decided from 2026-04-01, moderate: 1 year from the decision"),
                        new Text(
                                "2026-03-31以前（含当日）作出的决定，一般失信：自决定之日起1年；自决定之日起3年，以先到者为准",
                                "decided up to 2026-03-31, moderate: 1 year from the decision; 3 years from the decision;"
                                        + " whichever comes first"));
    }

    /** Whatever a row says, it shows no channel on a day on which the rule alone would not. */
    @Property
    void anyRow_narrows_neverWidens(
            @ForAll Severity severity,
            @ForAll @IntRange(min = -800, max = 2000) int rowEnd,
            @ForAll Set<Channel> rowChannels,
            @ForAll @IntRange(min = 0, max = 2000) int day) {
        Assume.that(!rowChannels.isEmpty());
        LocalDate asked = DECIDED.plusDays(day);
        VisibleDays rule = new Case().severity(severity).days();
        VisibleDays row = new Case()
                .severity(severity)
                .rowUntil(DECIDED.plusDays(rowEnd).toString())
                .channels(rowChannels)
                .days();
        for (Channel channel : EnumSet.allOf(Channel.class)) {
            if (row.on(channel).shows(asked)) {
                assertThat(rule.on(channel).shows(asked)).isTrue();
                assertThat(rowChannels).contains(channel);
            }
        }
        assertThat(row.on(Channel.PUBLIC).shows(DECIDED.plusDays(rowEnd + 1L))).isFalse();
    }

    /** An adverse record that is public on some day has an end: a day, or a named event. */
    @Test
    void everyAdverseKind_whereShown_hasAnEnd() {
        for (Kind kind : catalogue.kinds()) {
            for (Severity severity : Severity.values()) {
                VisibleDays days =
                        new Case().kind(kind.code()).severity(severity).days();
                days.channels().values().stream()
                        .filter(channel -> channel.from() != null)
                        .forEach(channel -> assertThat(channel.until() != null
                                        || (channel.limit() != null
                                                && channel.limit().anchor() != Limit.Anchor.DECIDED_ON))
                                .isTrue());
            }
        }
    }

    private static void assertHidden(VisibleDays days, Channel channel, HiddenBecause reason) {
        assertThat(days.on(channel)).isEqualTo(new ChannelDays(channel, null, null, reason, null));
    }

    /** A record decided on 20 October 2026 and received six days later, unless said otherwise. */
    private final class Case {
        private String kind = "administrative-penalty";
        private LocalDate decided = DECIDED;
        private LocalDate received = DECIDED.plusDays(6);
        private @Nullable Severity severity;
        private @Nullable LocalDate valid;
        private @Nullable LocalDate rowUntil;
        private @Nullable LocalDate ended;
        private @Nullable Set<Channel> channels;
        private ActStatus status = ActStatus.IN_FORCE;
        private boolean provisional;
        private Map<String, String> values = Map.of();

        Case kind(String value) {
            kind = value;
            return this;
        }

        Case decided(String value) {
            decided = LocalDate.parse(value);
            return this;
        }

        Case received(String value) {
            received = LocalDate.parse(value);
            return this;
        }

        Case severity(Severity value) {
            severity = value;
            return this;
        }

        Case valid(String value) {
            valid = LocalDate.parse(value);
            return this;
        }

        Case rowUntil(String value) {
            rowUntil = LocalDate.parse(value);
            return this;
        }

        Case ended(String value) {
            ended = LocalDate.parse(value);
            return this;
        }

        Case channels(Set<Channel> value) {
            channels = value;
            return this;
        }

        Case status(ActStatus value) {
            status = value;
            return this;
        }

        Case provisional() {
            provisional = true;
            return this;
        }

        Case value(String field, String value) {
            values = Map.of(field, value);
            return this;
        }

        DaysInput input() {
            return new DaysInput(
                    decided, severity, valid, rowUntil, channels, status, ended, provisional, received, values::get);
        }

        VisibleDays days() {
            return catalogue.kind(kind).orElseThrow().publication().days(input());
        }
    }
}

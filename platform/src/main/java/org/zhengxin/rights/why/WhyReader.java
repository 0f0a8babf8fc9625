package org.zhengxin.rights.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Limit;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.DayRange;
import org.zhengxin.record.Deferral;
import org.zhengxin.record.RecordGround;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/** Explains a record by the rules that decided about it (公示依据说明). */
@Component
class WhyReader {
    private final Catalogue catalogue;
    private final OrganisationReader organisations;
    private final RecordReader records;
    private final EarlierEnds ends;
    private final Interim interim;

    WhyReader(
            Catalogue catalogue,
            OrganisationReader organisations,
            RecordReader records,
            EarlierEnds ends,
            Interim interim) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.records = records;
        this.ends = ends;
        this.interim = interim;
    }

    /**
     * Explains a record.
     *
     * @param whole whether the other channels are told too: to the organisation itself, the agency and the office
     */
    Why explain(RecordGround ground, boolean whole) {
        RecordView view = ground.view();
        Kind kind = catalogue.kind(view.kind()).orElseThrow();
        Organisation organisation = organisations.find(view.organisationId()).orElseThrow();
        LocalDate today = records.today();
        return new Why(
                view.recordId(),
                kind.code(),
                CatalogueWords.of(kind.label()),
                organisation.code(),
                organisation.name(),
                view.authorityName(),
                view.documentNumber(),
                view.decidedOn(),
                ground.publicToday(),
                ground.firstPublic(),
                view.publicDays().until(),
                points(kind, ground, today),
                ground.publicToday() ? ends.of(kind, ground, today) : List.of(),
                whole ? channels(kind, ground, today) : List.of());
    }

    private List<Point> points(Kind kind, RecordGround ground, LocalDate today) {
        List<Point> points = new ArrayList<>();
        Optional<Deferral> deferral = interim.deferral(ground);
        points.add(Standing.of(ground, deferral.isPresent(), today));
        deferral.map(Interim::deferred).ifPresent(points::add);
        interim.objection(ground).ifPresent(points::add);
        points.add(Point.of(
                "RECORDED",
                Text.of("依据什么记录？", "By what is it recorded?"),
                CatalogueWords.of(kind.description()),
                CatalogueWords.of(kind.recordingBasis())));
        points.add(
                kind.publicationBasis() == null
                        ? Point.of(
                                "PUBLISHED",
                                Text.of("依据什么公示？", "By what is it published?"),
                                Text.of("没有公示依据，不公示。", "No basis orders publication; it is not public."))
                        : Point.of(
                                "PUBLISHED",
                                Text.of("依据什么公示？", "By what is it published?"),
                                Text.of("法律、法规或者规章规定公示。", "A law, regulation or rule orders it published."),
                                CatalogueWords.of(kind.publicationBasis())));
        LocalDate since = ground.firstPublic();
        if (since != null) {
            points.add(Point.of(
                    "PUBLIC_SINCE",
                    Text.of("自哪一天起公示？", "Since when?"),
                    Text.of(
                            since + "（决定日期" + ground.view().decidedOn() + "，期限自决定日期起算）",
                            since + " (decided on " + ground.view().decidedOn() + ", from which its period runs)")));
        }
        if (ground.on(Channel.PUBLIC).from() != null) {
            points.add(PublicDays.end(kind, ground));
        }
        severity(ground, points);
        points.add(Narrowing.of(ground));
        return points;
    }

    private static void severity(RecordGround ground, List<Point> points) {
        String severity = ground.view().severity();
        if (severity == null) {
            return;
        }
        Text label = CatalogueWords.of(Severity.valueOf(severity).label());
        Text from = Arrays.stream(SeverityDecision.From.values())
                .filter(each -> each.name().equals(ground.view().severityFrom()))
                .findFirst()
                .map(each -> CatalogueWords.of(each.label()))
                .orElseGet(() -> Text.of("未记载", "not kept"));
        SeverityDecision graded = ground.graded();
        boolean same = graded != null
                && graded.severity().name().equals(severity)
                && graded.from().name().equals(ground.view().severityFrom());
        Text answer =
                Text.of(label.zh() + "，判定来源：" + from.zh() + "。", label.en() + ", decided from: " + from.en() + ".");
        Text question = Text.of("失信等级怎样判定？", "How was its severity decided?");
        points.add(
                same && graded != null
                        ? Point.of("SEVERITY", question, answer, CatalogueWords.of(graded.rule()))
                        : Point.of("SEVERITY", question, answer));
    }

    private static List<Point> channels(Kind kind, RecordGround ground, LocalDate today) {
        List<Point> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            ChannelDays rule = kind.publication().days(ground.input()).on(channel);
            Limit limit = rule.limit();
            Text label = CatalogueWords.of(channel.label());
            Text days = days(ground.on(channel), today);
            channels.add(
                    limit == null || ground.on(channel).from() == null
                            ? Point.of(channel.name(), label, days)
                            : Point.of(channel.name(), label, days, CatalogueWords.of(limit.basis())));
        }
        return channels;
    }

    private static Text days(DayRange days, LocalDate today) {
        LocalDate from = days.from();
        LocalDate until = days.until();
        if (from == null) {
            return Text.of("不展示", "not shown");
        }
        String over = until != null && until.isBefore(today) ? "（已届满）" : "";
        return until == null
                ? Text.of(from + "起，至终止事件为止", "from " + from + " until it ends")
                : Text.of(from + "至" + until + over, from + " to " + until + (over.isEmpty() ? "" : " (over)"));
    }
}

package org.zhengxin.figures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.figures.count.CityRegion;
import org.zhengxin.figures.count.FigureReader;
import org.zhengxin.figures.count.Figures;
import org.zhengxin.foundation.code.RegionCode;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.web.Language;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Puts names to the figures that were read (统计数据整理). */
@Component
class FiguresAnswers {
    private static final String UNSTATED = "unstated";
    private static final Text NOT_STATED = Text.of("未载明区划", "No region stated");
    private static final Text OUTSIDE = Text.of("外地", "Elsewhere");

    private final FigureReader reader;
    private final CityRegion city;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Clock clock;

    FiguresAnswers(FigureReader reader, CityRegion city, Catalogue catalogue, Agencies agencies, Clock clock) {
        this.reader = reader;
        this.city = city;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Returns the figures, or throws {@code FIGURES_NOT_READY} before they were made for the first time. */
    FiguresAnswer of(FiguresForm form, Language language) {
        FiguresForm.Period period = period(form);
        String region = region(form);
        String prefix = region == null ? "" : CityRegion.prefix(region);
        Figures figures = reader.read(period.from(), period.until(), prefix)
                .orElseThrow(() -> new ProblemException(
                        "FIGURES_NOT_READY",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        Text.of(
                                "统计数据正在首次生成，请稍后再试。",
                                "The figures are being made for the first time; try again soon.")));
        List<FiguresAnswer.AgencyLine> senders = agencies(figures, language);
        return new FiguresAnswer(
                figures.day(),
                figures.madeAt(),
                period.from(),
                period.until(),
                region,
                figures.publicRecords(),
                figures.regions().stream().mapToLong(Figures.Region::registered).sum(),
                figures.regions().stream().mapToLong(Figures.Region::covered).sum(),
                (int) senders.stream().filter(line -> line.total() > 0).count(),
                figures.records().stream()
                        .map(line -> new FiguresAnswer.RecordLine(
                                line.month(), line.kind(), label(line.kind(), language), line.records()))
                        .toList(),
                senders,
                figures.regions().stream().map(line -> region(line, language)).toList(),
                figures.kinds().stream()
                        .map(line ->
                                new FiguresAnswer.KindLine(line.kind(), label(line.kind(), language), line.covered()))
                        .sorted(Comparator.comparingLong(FiguresAnswer.KindLine::organisations)
                                .reversed())
                        .toList());
    }

    /** Returns the months asked for; up to the current one if none is named. */
    FiguresForm.Period period(FiguresForm form) {
        return form.period(reader.day().orElseGet(() -> LocalDate.now(clock)));
    }

    /** Returns the region asked for, or throws {@code BAD_REGION}. */
    @Nullable
    String region(FiguresForm form) {
        String code = form.regionCode();
        if (code != null
                && choices().stream().noneMatch(choice -> choice.value().equals(code))) {
            throw new ProblemException(
                    "BAD_REGION",
                    HttpStatus.BAD_REQUEST,
                    Text.of(
                            "region 必须是本市或本市所辖区县的六位行政区划代码。",
                            "region must be the six-digit code of the city or of one of its districts."));
        }
        return code;
    }

    /** Returns the regions to choose from: the city, what lies in it, and zones that no list of regions has. */
    List<FiguresPage.Choice> choices() {
        Stream<String> listed =
                Regions.within(city.code()).stream().map(region -> region.code().value());
        Stream<String> stated = reader.regions().stream()
                .filter(code -> RegionCode.isWellFormed(code) && code.startsWith(city.prefix()));
        return Stream.of(Stream.of(city.code()), listed, stated)
                .flatMap(codes -> codes)
                .distinct()
                .map(code -> new FiguresPage.Choice(code, words(code)))
                .toList();
    }

    private List<FiguresAnswer.AgencyLine> agencies(Figures figures, Language language) {
        Map<Long, Figures.Timeliness> counted = figures.agencies().stream()
                .collect(Collectors.toMap(Figures.Timeliness::agencyId, Function.identity()));
        return agencies.all().stream()
                .map(agency -> line(agency, counted.get(agency.id()), language))
                .sorted(Comparator.comparingLong(FiguresAnswer.AgencyLine::total)
                        .reversed())
                .toList();
    }

    private static FiguresAnswer.AgencyLine line(
            Agency agency, Figures.@Nullable Timeliness counted, Language language) {
        String english = agency.nameEn();
        String name = language == Language.EN && english != null ? english : agency.name();
        return counted == null
                ? new FiguresAnswer.AgencyLine(agency.code(), name, 0, 0, 0)
                : new FiguresAnswer.AgencyLine(
                        agency.code(), name, counted.inTime(), counted.late(), counted.earlier());
    }

    private FiguresAnswer.RegionLine region(Figures.Region line, Language language) {
        String code = line.region().isEmpty() ? UNSTATED : line.region();
        return new FiguresAnswer.RegionLine(code, name(line.region(), language), line.registered(), line.covered());
    }

    private static String name(String region, Language language) {
        if (region.isEmpty()) {
            return NOT_STATED.in(language);
        }
        return RegionCode.isWellFormed(region) ? words(region).in(language) : OUTSIDE.in(language);
    }

    private static Text words(String region) {
        return Regions.find(region)
                .map(found -> Text.of(found.name(), found.english()))
                .orElseGet(() -> Text.of(region, region));
    }

    private String label(String kind, Language language) {
        return catalogue
                .kind(kind)
                .map(found -> found.label().in(language.locale()))
                .orElse(kind);
    }
}

package org.zhengxin.owndesk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhengxin.access.OrganisationAccounts;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.foundation.text.Placeholders;
import org.zhengxin.organisation.Own;
import org.zhengxin.organisation.OwnNews;
import org.zhengxin.owndesk.claim.ClaimNews;
import org.zhengxin.owndesk.file.Changes;
import org.zhengxin.owndesk.own.Words;
import org.zhengxin.owndesk.reads.ReadLine;
import org.zhengxin.owndesk.reads.ReadLines;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.SubjectFile;
import org.zhengxin.web.Text;

/** Gathers what happened about an organisation from what is written anyway (通知汇集): nothing is stored, nothing can lag. */
@Component
class Notices {

    /** How far back they go. */
    static final Duration KEPT = Duration.ofDays(90);

    /** How many days before a last public day it is told. */
    static final int SOON_DAYS = 14;

    /** How many of one source at most. */
    static final int MOST = 100;

    /** How many looks at most: those of a unit, for one purpose, on one day are one notice. */
    static final int MOST_LOOKS = 1000;

    /** What an account that never looked counts as new. */
    private static final Duration NEW = Duration.ofDays(30);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Comparator<Notice> LATEST_FIRST =
            Comparator.comparing(Notice::at).reversed();

    private final SubjectFile file;
    private final RecordReader records;
    private final Catalogue catalogue;
    private final ReadLines reads;
    private final ClaimNews claims;
    private final ObjectProvider<OwnNews> news;
    private final OrganisationAccounts accounts;
    private final SeenPlaces seen;
    private final Clock clock;

    Notices(
            SubjectFile file,
            RecordReader records,
            Catalogue catalogue,
            ReadLines reads,
            ClaimNews claims,
            ObjectProvider<OwnNews> news,
            OrganisationAccounts accounts,
            SeenPlaces seen,
            Clock clock) {
        this.file = file;
        this.records = records;
        this.catalogue = catalogue;
        this.reads = reads;
        this.claims = claims;
        this.news = news;
        this.accounts = accounts;
        this.seen = seen;
        this.clock = clock;
    }

    /** Returns the notices of the last months, the latest first. */
    List<Notice> of(Own own) {
        Instant since = clock.instant().minus(KEPT);
        return all(own, source -> since, places(own)).sorted(LATEST_FIRST).toList();
    }

    /** Counts those that an account has not seen; asks for no more than these. */
    int unread(Own own) {
        Map<Source, Instant> places = places(own);
        return (int) all(own, source -> place(places, source), places)
                .filter(Notice::unread)
                .count();
    }

    private Stream<Notice> all(Own own, Since since, Map<Source, Instant> places) {
        return Stream.of(
                        versions(own, since.of(Source.FILE), places),
                        endings(own, places),
                        looks(own, since.of(Source.READ), places),
                        cases(own, since.of(Source.CASE), places),
                        claims.since(List.of(own.code()), since.of(Source.CLAIM), MOST).stream()
                                .map(item -> notice(
                                        Source.CLAIM,
                                        item.at(),
                                        item.what(),
                                        null,
                                        "/desk/organisation/staff",
                                        places)),
                        accounts.events(own.code(), since.of(Source.STAFF), MOST).stream()
                                .map(event -> notice(
                                        Source.STAFF,
                                        event.at(),
                                        staff(event.act()),
                                        event.function(),
                                        "/desk/organisation/staff",
                                        places)))
                .flatMap(notices -> notices);
    }

    private interface Since {
        Instant of(Source source);
    }

    private Stream<Notice> versions(Own own, Instant since, Map<Source, Instant> places) {
        return file.since(own.group(), since, MOST).stream()
                .map(version -> notice(
                        Source.FILE,
                        version.view().recordedAt(),
                        changed(version.view()),
                        about(version.view()),
                        address(version),
                        places));
    }

    private Stream<Notice> endings(Own own, Map<Source, Instant> places) {
        LocalDate today = records.today();
        return file.ending(own.group(), today, today.plusDays(SOON_DAYS), MOST).stream()
                .map(version -> {
                    LocalDate last =
                            Objects.requireNonNull(version.view().publicDays().until());
                    Instant told =
                            last.minusDays(SOON_DAYS).atStartOfDay(SHANGHAI).toInstant();
                    return notice(
                            Source.ENDING,
                            told,
                            Text.of("最后公示日 " + last, "Last public day " + last),
                            about(version.view()),
                            address(version),
                            places);
                });
    }

    private Stream<Notice> looks(Own own, Instant since, Map<Source, Instant> places) {
        return reads.byOthers(own, null, since, MOST_LOOKS).stream()
                .collect(Collectors.groupingBy(Looks::of, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(looks -> notice(
                        Source.READ,
                        looks.getValue().getFirst().at().toInstant(),
                        looks.getKey().words(looks.getValue().size()),
                        looks.getKey().unit(),
                        "/desk/organisation/access-log",
                        places))
                .limit(MOST);
    }

    /** What the looks of one notice have in common (同日同单位同事由的查阅); the latest of them gives the moment. */
    private record Looks(LocalDate day, String unit, Text purpose) {
        static Looks of(ReadLine line) {
            return new Looks(line.at().toLocalDate(), line.unit(), line.purpose());
        }

        Text words(int times) {
            return times == 1
                    ? Text.of("被查阅：" + purpose.zh(), "Looked at: " + purpose.en())
                    : Text.of(
                            "当日被查阅 " + times + " 次：" + purpose.zh(),
                            "Looked at " + times + " times that day: " + purpose.en());
        }
    }

    private Stream<Notice> cases(Own own, Instant since, Map<Source, Instant> places) {
        return news.orderedStream()
                .flatMap(source -> source.since(own, since, MOST).stream())
                .map(item -> notice(Source.CASE, item.at(), item.what(), item.about(), item.address(), places));
    }

    private static Notice notice(
            Source source, Instant at, Text what, @Nullable String about, String address, Map<Source, Instant> places) {
        return new Notice(source, at, at.atZone(SHANGHAI), what, about, address, at.isAfter(place(places, source)));
    }

    /** An account that never looked has seen what is older than a month. */
    private Map<Source, Instant> places(Own own) {
        Map<Source, Instant> places = seen.of(own.account().id());
        for (Source source : Source.values()) {
            places.putIfAbsent(source, clock.instant().minus(NEW));
        }
        return places;
    }

    private static Instant place(Map<Source, Instant> places, Source source) {
        return Objects.requireNonNull(places.get(source));
    }

    private Text changed(RecordView view) {
        Text kind = catalogue
                .kind(view.kind())
                .map(known -> Words.of(known.label()))
                .orElseGet(() -> Text.of(view.kind(), view.kind()));
        Text change = Changes.label(view.change());
        return Text.of(kind.zh() + "：" + change.zh(), kind.en() + ": " + change.en());
    }

    private static @Nullable String about(RecordView view) {
        return Placeholders.isPlaceholder(view.documentNumber()) ? null : view.documentNumber();
    }

    private static String address(HeldVersion version) {
        return "/desk/organisation/records/" + version.view().recordId();
    }

    private static Text staff(String act) {
        return switch (act) {
            case "INVITED" -> Text.of("已邀请成员账号", "Account invited");
            case "LINK_USED" -> Text.of("账号已启用", "Account taken up");
            case "RECOVERY_STARTED" -> Text.of("账号开始恢复", "Account being recovered");
            default -> Text.of("账号已停用", "Account ended");
        };
    }
}

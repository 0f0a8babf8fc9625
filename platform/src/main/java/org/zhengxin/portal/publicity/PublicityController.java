package org.zhengxin.portal.publicity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Nature;
import org.zhengxin.catalog.Target;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.Robots;
import org.zhengxin.portal.file.Words;
import org.zhengxin.portal.publicity.PublicityPage.LatestOfKind;
import org.zhengxin.portal.publicity.PublicityPage.PublishedKind;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The latest public records (信用公示), the double publicity of licences and penalties first. */
@Controller
@EnableConfigurationProperties(PublicityProperties.class)
class PublicityController {

    private static final int ON_FRONT = 10;

    private final Catalogue catalogue;
    private final LatestRecords latest;
    private final PublicityProperties properties;
    private final Pages pages;

    PublicityController(Catalogue catalogue, LatestRecords latest, PublicityProperties properties, Pages pages) {
        this.catalogue = catalogue;
        this.latest = latest;
        this.properties = properties;
        this.pages = pages;
    }

    @GetMapping("/publicity")
    View publicity(
            @RequestParam(name = "kind", required = false) @Nullable String code,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletResponse response) {
        List<Kind> published = catalogue.kinds().stream()
                .filter(PublicityController::isPublished)
                .toList();
        if (published.stream().noneMatch(kind -> kind.code().equals(code) && isPermit(kind))) {
            Robots.keepAway(response);
        }
        PublicityPage model = code == null ? front(published) : ofKind(published, code, after);
        return pages.page("portal/publicity/publicity.jte", model);
    }

    private PublicityPage front(List<Kind> published) {
        List<LatestOfKind> lists = published.stream()
                .filter(kind -> properties.front().contains(kind.code()))
                .map(kind -> list(kind, latest.of(kind.code(), null, ON_FRONT)))
                .toList();
        return new PublicityPage(links(published), null, lists, null);
    }

    private PublicityPage ofKind(List<Kind> published, String code, @Nullable String after) {
        Kind kind = published.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        "KIND_NOT_FOUND",
                        HttpStatus.NOT_FOUND,
                        Text.of("目录中没有这类公示信息。", "The catalogue has no such published kind.")));
        Listing<RecordCard> found = latest.of(code, after, Limit.DEFAULT);
        String next = found.next() == null ? null : "/publicity?kind=" + kind.code() + "&after=" + found.next();
        return new PublicityPage(links(published), kind.code(), List.of(list(kind, found)), next);
    }

    private static LatestOfKind list(Kind kind, Listing<RecordCard> found) {
        return new LatestOfKind(kind.code(), Words.of(kind.label()), found.items());
    }

    private static List<PublishedKind> links(List<Kind> published) {
        return published.stream()
                .map(kind -> new PublishedKind(kind.code(), Words.of(kind.label())))
                .toList();
    }

    /** Lists of permits may be found by search engines; what is adverse, or mixed with it, not. */
    private static boolean isPermit(Kind kind) {
        return kind.nature() != Nature.ADVERSE
                && kind.field(FieldRole.LICENCE_NUMBER).isPresent();
    }

    private static boolean isPublished(Kind kind) {
        return kind.target() == Target.RECORD
                && kind.publicationBasis() != null
                && kind.publication().channels().containsKey(Channel.PUBLIC);
    }
}

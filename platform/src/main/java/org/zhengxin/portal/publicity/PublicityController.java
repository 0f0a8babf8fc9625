package org.zhengxin.portal.publicity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agencies;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.Words;
import org.zhengxin.portal.publicity.PublicityPage.Choice;
import org.zhengxin.portal.publicity.PublicityPage.LatestOfKind;
import org.zhengxin.portal.publicity.PublicityPage.PublishedKind;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.Text;

/** The latest public records (信用公示), the double publicity of licences and penalties first. */
@Controller
@EnableConfigurationProperties(PublicityProperties.class)
class PublicityController {

    private static final int ON_FRONT = 10;

    private final PublishedKinds kinds;
    private final PublicRecords records;
    private final PublicityProperties properties;
    private final Agencies agencies;
    private final String city;
    private final Pages pages;

    PublicityController(
            PublishedKinds kinds,
            PublicRecords records,
            PublicityProperties properties,
            Agencies agencies,
            @Value("${zhengxin.portal.region:410100}") String city,
            Pages pages) {
        this.kinds = kinds;
        this.records = records;
        this.properties = properties;
        this.agencies = agencies;
        this.city = city;
        this.pages = pages;
    }

    @GetMapping("/publicity")
    View publicity(
            PublicityForm form,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletResponse response) {
        if (!kinds.indexable(form.kind()) || form.filtered()) {
            SearchEngines.keepAway(response);
        }
        PublicityPage model = form.kind() == null ? front(form) : ofKind(form, kinds.kind(form.kind()), after);
        return pages.page("portal/publicity/publicity.jte", model);
    }

    private PublicityPage front(PublicityForm form) {
        List<LatestOfKind> lists = kinds.all().stream()
                .filter(kind -> properties.front().contains(kind.code()))
                .map(kind -> list(kind, records.latest(kind.code(), ON_FRONT)))
                .toList();
        return new PublicityPage(links(), form, null, lists, List.of(), List.of(), null);
    }

    private PublicityPage ofKind(PublicityForm form, Kind kind, @Nullable String after) {
        Listing<RecordCard> found = records.page(form, kind.code(), after, Limit.DEFAULT);
        String next = found.next() == null ? null : form.address("/publicity", found.next());
        return new PublicityPage(
                links(), form, kind, List.of(list(kind, found.items())), authorities(), regions(), next);
    }

    private static LatestOfKind list(Kind kind, List<RecordCard> found) {
        return new LatestOfKind(kind.code(), Words.of(kind.label()), found);
    }

    private List<PublishedKind> links() {
        return kinds.all().stream()
                .map(kind -> new PublishedKind(kind.code(), Words.of(kind.label())))
                .toList();
    }

    private List<Choice> authorities() {
        return agencies.all().stream()
                .map(agency -> new Choice(agency.code(), agency.label()))
                .toList();
    }

    private List<Choice> regions() {
        return Regions.within(city).stream()
                .map(region -> new Choice(region.code().value(), Text.of(region.name(), region.english())))
                .toList();
    }
}

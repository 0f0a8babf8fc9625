package org.zhengxin.portal.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.organisation.Lookup;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.portal.file.Places;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.portal.file.RecordCards;
import org.zhengxin.portal.file.Redirects;
import org.zhengxin.portal.file.Words;
import org.zhengxin.record.PublicFile;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The pages of an organisation's records of one kind, for those who have many. */
@Controller
class RecordsPageController {

    private final OrganisationReader organisations;
    private final PublicFile records;
    private final RecordCards cards;
    private final Catalogue catalogue;
    private final Pages pages;

    RecordsPageController(
            OrganisationReader organisations, PublicFile records, RecordCards cards, Catalogue catalogue, Pages pages) {
        this.organisations = organisations;
        this.records = records;
        this.cards = cards;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/organisations/{code}/records")
    View records(
            @PathVariable("code") String code,
            @RequestParam(name = "kind") String kindCode,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Kind kind = catalogue.kind(kindCode).orElseThrow(RecordsPageController::notFound);
        return switch (organisations.lookup(code)) {
            case Lookup.Found found -> page(found.organisation(), kind, after);
            case Lookup.Retired retired ->
                Redirects.moved("/organisations/" + retired.survivor().code());
            case Lookup.Unknown _ -> throw notFound();
        };
    }

    private View page(Organisation organisation, Kind kind, @Nullable String after) {
        List<RecordView> found =
                records.page(organisations.groupOf(organisation), kind.code(), Places.read(after), Limit.DEFAULT + 1);
        Listing<RecordCard> listing =
                Listing.of(found, Limit.DEFAULT, Places::after).map(record -> cards.card(record, null));
        String next = listing.next() == null
                ? null
                : "/organisations/" + organisation.code() + "/records?kind=" + kind.code() + "&after=" + listing.next();
        return pages.page(
                "portal/organisation/records.jte",
                new RecordsPage(
                        organisation.code(), organisation.name(), Words.of(kind.label()), listing.items(), next));
    }

    private static ProblemException notFound() {
        return new ProblemException(
                "NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("这里没有所请求的内容。", "There is nothing at this address."));
    }
}

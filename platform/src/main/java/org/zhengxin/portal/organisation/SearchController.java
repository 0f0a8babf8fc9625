package org.zhengxin.portal.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengxin.organisation.OrganisationQuery;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The page of search results (主体查询结果). */
@Controller
class SearchController {

    private static final int LONGEST_TEXT = 200;

    private final OrganisationSearch search;
    private final Pages pages;

    SearchController(OrganisationSearch search, Pages pages) {
        this.search = search;
        this.pages = pages;
    }

    @GetMapping("/organisations")
    View search(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "region", defaultValue = "") String region,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        if (text.length() > LONGEST_TEXT) {
            throw new ProblemException(
                    "QUERY_TOO_LONG",
                    HttpStatus.BAD_REQUEST,
                    Text.of("查询内容不得超过 200 个字。", "A search text has at most 200 characters."));
        }
        Listing<OrganisationSummary> found =
                search.search(new OrganisationQuery(text, region, false, Limit.DEFAULT, after));
        return pages.page(
                "portal/organisation/results.jte",
                new SearchPage(text, region, found.items(), next(text, region, found.next())));
    }

    private static @Nullable String next(String text, String region, @Nullable String after) {
        if (after == null) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/organisations")
                .queryParam("q", "{q}")
                .queryParam("after", "{after}");
        if (!region.isEmpty()) {
            address.queryParam("region", "{region}");
        }
        return address.encode().buildAndExpand(text, after, region).toUriString();
    }
}

package org.zhengxin.portal.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.SearchHit;
import org.zhengxin.organisation.SearchRequest;
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
    private final SearchOptions options;
    private final RegisterWords words;
    private final Pages pages;

    SearchController(OrganisationSearch search, SearchOptions options, RegisterWords words, Pages pages) {
        this.search = search;
        this.options = options;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/organisations")
    View search(SearchForm form, @RequestParam(name = "after", required = false) @Nullable String after) {
        if (form.text().length() > LONGEST_TEXT) {
            throw new ProblemException(
                    "QUERY_TOO_LONG",
                    HttpStatus.BAD_REQUEST,
                    Text.of("查询内容不得超过 200 个字。", "A search text has at most 200 characters."));
        }
        Listing<SearchHit> found = search.find(new SearchRequest(form.text(), form.filter(), Limit.DEFAULT, after));
        String next = found.next() == null ? null : form.after(found.next());
        return pages.page("portal/organisation/results.jte", new SearchPage(form, options, found.items(), next, words));
    }
}

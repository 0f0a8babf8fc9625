package org.zhengxin.organisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.SearchHit;
import org.zhengxin.web.Language;
import org.zhengxin.web.Listing;

/** Suggests organisations for what somebody is still typing (输入提示), for everyone. */
@RestController
class SuggestionController {
    private static final int LONGEST_TEXT = 200;
    private static final int DEFAULT = 8;
    private static final int MOST = 20;

    private final OrganisationSearch search;
    private final Labels labels;
    private final Timing timing;

    SuggestionController(OrganisationSearch search, Labels labels, Timing timing) {
        this.search = search;
        this.labels = labels;
        this.timing = timing;
    }

    /** Answers as lists do, without a next page. */
    @GetMapping("/api/v1/suggestions")
    ResponseEntity<Listing<Suggestion>> suggest(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit) {
        if (text.length() > LONGEST_TEXT) {
            throw OrganisationProblem.QUERY_TOO_LONG.exception();
        }
        int shown = limit == null ? DEFAULT : Math.clamp(limit, 1, MOST);
        Language language = Language.current();
        return timing.of(() -> {
            List<Suggestion> items = search.suggest(text, shown).stream()
                    .map(hit -> Suggestion.of(hit, labels, language))
                    .toList();
            return new Listing<>(items, null);
        });
    }

    /**
     * One suggestion.
     *
     * @param statusLabel its registration status in the language of the request; as registered if the wording is not known
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Suggestion(String code, String name, @Nullable String statusLabel, HitAnswer.Match match) {
        static Suggestion of(SearchHit hit, Labels labels, Language language) {
            return new Suggestion(
                    hit.organisation().code(),
                    hit.organisation().name(),
                    labels.status(hit.organisation().status(), language),
                    new HitAnswer.Match(hit.reason(), hit.matched()));
        }
    }
}

package org.zhengxin.organisation.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.Lookup;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.SearchFilter;
import org.zhengxin.organisation.SearchRequest;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;

/**
 * Reads the register of organisations (主体查询), for everyone. What it produces is said beforehand: finding out by asking
 * every message converter costs as much as writing the answer.
 */
@RestController
@RequestMapping(path = "/api/v1/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
class OrganisationController {
    private static final int LONGEST_TEXT = 200;

    private final OrganisationReader reader;
    private final OrganisationSearch search;
    private final Labels labels;
    private final Timing timing;

    OrganisationController(OrganisationReader reader, OrganisationSearch search, Labels labels, Timing timing) {
        this.reader = reader;
        this.search = search;
        this.labels = labels;
        this.timing = timing;
    }

    @GetMapping
    ResponseEntity<Listing<HitAnswer>> list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "industry", required = false) @Nullable String industry,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "licences", defaultValue = "false") boolean licences,
            @RequestParam(name = "honours", defaultValue = "false") boolean honours,
            @RequestParam(name = "provisional", defaultValue = "false") boolean provisional,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @AuthenticationPrincipal @Nullable Caller caller) {
        if (text.length() > LONGEST_TEXT) {
            throw OrganisationProblem.QUERY_TOO_LONG.exception();
        }
        if (provisional && !(caller instanceof Caller.OfOffice)) {
            throw new AccessDeniedException("The list of provisional organisations is the office's");
        }
        SearchFilter filter = new SearchFilter(region, industry, kind, status, licences, honours, provisional);
        SearchRequest request = new SearchRequest(text, filter, Limit.of(limit), after);
        return timing.of(() -> search.find(request).map(hit -> HitAnswer.of(hit, labels)));
    }

    @GetMapping("/{uscc}")
    ResponseEntity<OrganisationAnswer> one(@PathVariable("uscc") String code) {
        return switch (reader.lookup(PathCode.of(code))) {
            case Lookup.Found found -> ResponseEntity.ok(OrganisationAnswer.of(found.organisation(), labels));
            case Lookup.Retired retired ->
                ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create(
                                "/api/v1/organisations/" + retired.survivor().code()))
                        .build();
            case Lookup.Unknown _ -> throw OrganisationProblem.ORGANISATION_NOT_FOUND.exception();
        };
    }
}

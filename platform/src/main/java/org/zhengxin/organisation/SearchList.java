package org.zhengxin.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.search.NameIndex;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;

/** Lists all organisations that a filter leaves (主体列表): by region and key where that is all, else by key. */
@Component
class SearchList {
    private static final int PARTS = 2;

    private final SummaryReader summaries;
    private final NameIndex index;
    private final MergeGroups groups;
    private final Vocabulary vocabulary;
    private final Clock clock;

    SearchList(SummaryReader summaries, NameIndex index, MergeGroups groups, Vocabulary vocabulary, Clock clock) {
        this.summaries = summaries;
        this.index = index;
        this.groups = groups;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    Listing<SearchHit> page(SearchRequest request, FilterCheck filter) {
        boolean narrow = filter.industry() != null
                || request.filter().kind() != null
                || request.filter().status() != null
                || !filter.marks().isEmpty();
        return narrow ? narrow(request, filter) : broad(request, filter).map(SearchList::listed);
    }

    private Listing<SearchHit> narrow(SearchRequest request, FilterCheck filter) {
        Cursor start = Cursor.read(request.after(), PARTS).orElse(Cursor.of("", "0"));
        List<Long> ids = index.list(filter.conditions(clock), Keys.number(start, 1), request.limit() + 1);
        Listing<Long> page = Listing.of(ids, request.limit(), id -> Cursor.of("", Long.toString(id)));
        Map<Long, Long> retired = groups.survivors(page.items());
        Map<Long, OrganisationSummary> known = summaries.byId(page.items());
        List<SearchHit> items = page.items().stream()
                .filter(id -> !retired.containsKey(id))
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(summary -> filter.admits(summary, vocabulary))
                .map(SearchList::listed)
                .toList();
        return new Listing<>(items, page.next());
    }

    private Listing<OrganisationSummary> broad(SearchRequest request, FilterCheck filter) {
        RegionRange range = filter.range();
        Cursor start = Cursor.read(request.after(), PARTS).orElse(Cursor.of(range == null ? "" : range.first(), "0"));
        List<OrganisationSummary> found = read(request, range, start);
        return Listing.of(
                found,
                request.limit(),
                last -> Cursor.of(
                        range == null ? "" : Objects.requireNonNullElse(last.region(), ""), Long.toString(last.id())));
    }

    private List<OrganisationSummary> read(SearchRequest request, @Nullable RegionRange range, Cursor start) {
        int limit = request.limit() + 1;
        long id = Keys.number(start, 1);
        if (request.filter().provisional()) {
            return range == null ? summaries.provisional(id, limit) : summaries.provisional(range, id, limit);
        }
        return range == null ? summaries.all(id, limit) : summaries.ofRegion(range, Keys.text(start, 0), id, limit);
    }

    private static SearchHit listed(OrganisationSummary summary) {
        return new SearchHit(summary, MatchReason.LISTED, null);
    }
}

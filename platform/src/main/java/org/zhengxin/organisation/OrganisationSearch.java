package org.zhengxin.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.search.Conditions;
import org.zhengxin.organisation.search.NameFound;
import org.zhengxin.organisation.search.NameIndex;
import org.zhengxin.organisation.search.Rank;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;

/**
 * Finds and lists organisations (主体检索): by code, by older number, by name as people type it, or all that filters
 * leave. Retired organisations are found under the surviving one. A legal representative finds nobody.
 *
 * <p>Cursors are opaque. A search by text shows a few hundred hits at most, the best first; a list without text goes to
 * its end, and a page of it may hold fewer items than asked for, even none, and still have a next one.
 */
@Component
public class OrganisationSearch {
    private static final int RANK_PARTS = 2;

    private final SearchList list;
    private final SearchHits hits;
    private final CodeSearch codes;
    private final NameIndex names;
    private final MergeGroups groups;
    private final Clock clock;

    OrganisationSearch(
            SearchList list, SearchHits hits, CodeSearch codes, NameIndex names, MergeGroups groups, Clock clock) {
        this.list = list;
        this.hits = hits;
        this.codes = codes;
        this.names = names;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * Returns one page of what a person looks for, the best first.
     *
     * @throws org.zhengxin.web.ProblemException {@code BAD_CURSOR}, {@code BAD_REGION} or {@code BAD_INDUSTRY}
     */
    public Listing<SearchHit> find(SearchRequest request) {
        FilterCheck filter = FilterCheck.of(request.filter());
        String text = Cleaned.text(request.text());
        if (text.isEmpty()) {
            return list.page(request, filter);
        }
        Rank after = Cursor.read(request.after(), RANK_PARTS)
                .map(cursor -> new Rank(Keys.number(cursor, 0), Keys.number(cursor, 1)))
                .orElse(null);
        List<SearchHits.Ranked> rest = found(text, filter, true).stream()
                .filter(hit -> after == null || hit.rank().compareTo(after) > 0)
                .limit(request.limit() + 1L)
                .toList();
        Listing<SearchHits.Ranked> page = Listing.of(rest, request.limit(), OrganisationSearch::cursor);
        return new Listing<>(hits.shown(page.items()), page.next());
    }

    /** Returns one page of organisations alone; throws what {@link #find} throws. */
    public Listing<OrganisationSummary> search(OrganisationQuery query) {
        SearchFilter filter = new SearchFilter(query.region(), null, null, null, false, false, query.provisional());
        String text = query.text() == null ? "" : query.text();
        return find(new SearchRequest(text, filter, query.limit(), query.after()))
                .map(SearchHit::organisation);
    }

    /**
     * Returns the few best organisations for what somebody is still typing (输入提示).
     *
     * @param limit the largest number, from 1
     */
    public List<SearchHit> suggest(String text, int limit) {
        String cleaned = Cleaned.text(text);
        if (cleaned.isEmpty()) {
            return List.of();
        }
        return hits.shown(found(cleaned, FilterCheck.of(SearchFilter.NONE), false).stream()
                .limit(limit)
                .toList());
    }

    private List<SearchHits.Ranked> found(String text, FilterCheck filter, boolean thorough) {
        List<NameFound> byNumber = codes.find(text);
        if (!byNumber.isEmpty()) {
            return hits.ranked(byNumber, filter, true);
        }
        Conditions conditions = filter.conditions(clock);
        List<NameFound> found = new ArrayList<>(names.find(text, conditions, thorough));
        if (!conditions.isEmpty() && groups.exist()) {
            found.addAll(names.find(text, conditions.ofRetired(), false));
        }
        return hits.ranked(found, filter, false);
    }

    private static Cursor cursor(SearchHits.Ranked last) {
        return Cursor.of(
                Long.toString(last.rank().order()), Long.toString(last.rank().organisationId()));
    }
}

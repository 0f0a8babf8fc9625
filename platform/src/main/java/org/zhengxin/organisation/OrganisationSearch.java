package org.zhengxin.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;

/**
 * Finds and lists organisations (主体检索): by code, by older number, by part of a name, or all of them by region.
 *
 * <p>Cursors are opaque. A page of names may hold fewer items than asked for, even none, and still have a next one:
 * a search stops after a bounded amount of work and goes on from there.
 */
@Component
public class OrganisationSearch {
    private final SummaryReader summaries;
    private final CodeSearch codes;
    private final NameSearch names;

    OrganisationSearch(SummaryReader summaries, CodeSearch codes, NameSearch names) {
        this.summaries = summaries;
        this.codes = codes;
        this.names = names;
    }

    /**
     * Returns one page.
     *
     * @throws org.zhengxin.web.ProblemException {@code BAD_CURSOR} or {@code BAD_REGION}
     */
    public Listing<OrganisationSummary> search(OrganisationQuery query) {
        RegionRange range = query.region() == null || query.region().isBlank() ? null : RegionRange.of(query.region());
        String text = query.text() == null ? "" : Cleaned.text(query.text());
        if (text.isEmpty()) {
            return list(query, range);
        }
        Filter filter = new Filter(range, query.provisional());
        if (query.after() == null) {
            List<OrganisationSummary> exact = codes.find(text, filter);
            if (!exact.isEmpty()) {
                return new Listing<>(exact, null);
            }
        }
        String normal = OrganisationName.normal(text);
        return normal.isEmpty()
                ? new Listing<>(List.of(), null)
                : names.find(normal, filter, query.limit(), query.after());
    }

    /**
     * Returns one page of what a person looks for, the best first.
     *
     * @throws org.zhengxin.web.ProblemException {@code BAD_CURSOR}, {@code BAD_REGION} or {@code BAD_INDUSTRY}
     */
    public Listing<SearchHit> find(SearchRequest request) {
        SearchFilter filter = request.filter();
        MatchReason reason = request.text().isBlank() ? MatchReason.LISTED : MatchReason.PART_OF_NAME;
        return search(new OrganisationQuery(
                        request.text(), filter.region(), filter.provisional(), request.limit(), request.after()))
                .map(summary -> new SearchHit(summary, reason, null));
    }

    /**
     * Returns the few best organisations for what somebody is still typing (输入提示).
     *
     * @param limit the largest number, from 1
     */
    public List<SearchHit> suggest(String text, int limit) {
        return find(SearchRequest.of(text, SearchFilter.NONE, limit)).items();
    }

    private Listing<OrganisationSummary> list(OrganisationQuery query, @Nullable RegionRange range) {
        int limit = query.limit();
        Cursor start = Cursor.read(query.after(), 2).orElse(Cursor.of(range == null ? "" : range.first(), "0"));
        long id = Keys.number(start, 1);
        List<OrganisationSummary> found;
        if (query.provisional()) {
            found = range == null ? summaries.provisional(id, limit + 1) : summaries.provisional(range, id, limit + 1);
        } else {
            found = range == null
                    ? summaries.all(id, limit + 1)
                    : summaries.ofRegion(range, Keys.text(start, 0), id, limit + 1);
        }
        return Listing.of(found, limit, last -> Cursor.of(range == null ? "" : region(last), Long.toString(last.id())));
    }

    private static String region(OrganisationSummary summary) {
        return summary.region() == null ? "" : summary.region();
    }

    /** What items must be besides matching the text. */
    record Filter(@Nullable RegionRange range, boolean provisional) {
        boolean admits(OrganisationSummary summary) {
            return (!provisional || summary.provisional()) && (range == null || range.contains(summary.region()));
        }
    }
}

package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.OrganisationSearch.Filter;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;

/**
 * Finds organisations by part of a current or former name (按名称查询): first those whose name begins with it, in the
 * order of names, then those whose name holds it elsewhere, in the order of their keys.
 *
 * <p>Both run over windows of bounded size, and a page looks at a bounded number of windows.
 */
@Component
class NameSearch {
    private static final int WINDOWS = 4;

    private final NameWindows windows;
    private final SummaryReader summaries;
    private final MergeGroups groups;

    NameSearch(NameWindows windows, SummaryReader summaries, MergeGroups groups) {
        this.windows = windows;
        this.summaries = summaries;
        this.groups = groups;
    }

    /** Returns one page for a normal form that is not empty. */
    Listing<OrganisationSummary> find(String normal, Filter filter, int limit, @Nullable String after) {
        Optional<NamePlace> place = Optional.of(
                Cursor.read(after, NamePlace.PARTS).map(NamePlace::of).orElse(NamePlace.START));
        Map<Long, Found> found = new LinkedHashMap<>();
        for (int i = 0; i < WINDOWS && place.isPresent() && found.size() <= limit; i++) {
            NameWindows.Window window = windows.from(place.get(), normal);
            add(found, window, filter);
            place = window.next();
        }
        List<Found> all = new ArrayList<>(found.values());
        if (all.size() > limit) {
            Found last = all.get(limit - 1);
            return page(all.subList(0, limit), Optional.of(last.place));
        }
        return page(all, place);
    }

    private void add(Map<Long, Found> found, NameWindows.Window window, Filter filter) {
        List<Long> ids = window.hits().stream().map(NamePlace::id).toList();
        Map<Long, MergeGroups.Group> joined = groups.of(ids);
        List<Long> roots = ids.stream().map(id -> root(joined, id)).toList();
        Map<Long, OrganisationSummary> known = summaries.byId(roots);
        for (NamePlace hit : window.hits()) {
            OrganisationSummary summary = known.get(root(joined, hit.id()));
            if (summary != null && filter.admits(summary)) {
                found.putIfAbsent(summary.id(), new Found(hit, summary));
            }
        }
    }

    private static long root(Map<Long, MergeGroups.Group> joined, long id) {
        MergeGroups.Group group = joined.get(id);
        return group == null ? id : group.rootId();
    }

    private static Listing<OrganisationSummary> page(List<Found> items, Optional<NamePlace> next) {
        return new Listing<>(
                items.stream().map(Found::summary).toList(),
                next.map(place -> place.cursor().encoded()).orElse(null));
    }

    private record Found(NamePlace place, OrganisationSummary summary) {}
}

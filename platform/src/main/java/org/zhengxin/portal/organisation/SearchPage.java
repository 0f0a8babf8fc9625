package org.zhengxin.portal.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.Region;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.organisation.SearchHit;

/**
 * What the page of search results shows.
 *
 * @param form what was asked for
 * @param options what a search can be narrowed to
 * @param items what was found, the best first
 * @param next the address of the next page, or null
 */
record SearchPage(
        SearchForm form,
        SearchOptions options,
        List<SearchHit> items,
        @Nullable String next) {

    /** Returns the name of an organisation's region; null if it is not known. */
    static @Nullable String region(SearchHit hit) {
        String code = hit.organisation().region();
        return code == null ? null : Regions.find(code).map(Region::name).orElse(null);
    }
}

package org.zhengxin.portal.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.SearchHit;

/**
 * What the page of search results shows.
 *
 * @param form what was asked for
 * @param options what a search can be narrowed to
 * @param items what was found, the best first
 * @param next the address of the next page, or null
 * @param words what registration data hold, in words
 */
record SearchPage(
        SearchForm form,
        SearchOptions options,
        List<SearchHit> items,
        @Nullable String next,
        RegisterWords words) {}

package org.zhengxin.portal.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.OrganisationSummary;

/**
 * What the page of search results shows.
 *
 * @param text what was searched for
 * @param region the region that the search is confined to, or empty
 * @param next the address of the next page, or null
 */
record SearchPage(
        String text,
        String region,
        List<OrganisationSummary> items,
        @Nullable String next) {}

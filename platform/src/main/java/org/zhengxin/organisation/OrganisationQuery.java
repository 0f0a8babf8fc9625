package org.zhengxin.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a list of organisations is asked for (查询条件).
 *
 * @param text a code, an older number or part of a name; null or blank for all
 * @param region six-digit region code; one that ends in zeros stands for all regions inside it; null for all
 * @param provisional only organisations that are not yet confirmed
 * @param limit the largest number of items, from 1
 * @param after the cursor of the page before, or null
 */
public record OrganisationQuery(
        @Nullable String text,
        @Nullable String region,
        boolean provisional,
        int limit,
        @Nullable String after) {}

package org.zhengxin.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What organisations must be besides matching a text (筛选条件); null and false leave open.
 *
 * @param region six-digit region code; one that ends in zeros stands for all regions inside it
 * @param industry 行业代码: a letter of GB/T 4754, or a letter with two to four digits
 * @param kind code of a kind of organisation, see {@link Vocabulary#kind}
 * @param status code of a registration status, see {@link Vocabulary#status}
 * @param licences only those with a licence that is public today
 * @param honours only those with an honour that is public today
 * @param provisional only those that are not yet confirmed
 */
public record SearchFilter(
        @Nullable String region,
        @Nullable String industry,
        @Nullable String kind,
        @Nullable String status,
        boolean licences,
        boolean honours,
        boolean provisional) {

    /** Leaves everything open. */
    public static final SearchFilter NONE = new SearchFilter(null, null, null, null, false, false, false);

    /** Returns a filter by region alone. */
    public static SearchFilter ofRegion(@Nullable String region) {
        return new SearchFilter(region, null, null, null, false, false, false);
    }
}

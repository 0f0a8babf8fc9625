package org.zhengxin.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a search is asked for (检索请求).
 *
 * @param text what a person typed: a code, a number, parts of a name, pinyin, initials; blank for all
 * @param filter what organisations must be besides
 * @param limit the largest number of items, from 1
 * @param after the cursor of the page before, or null
 */
public record SearchRequest(
        String text,
        SearchFilter filter,
        int limit,
        @Nullable String after) {

    /** Returns a request for the first page. */
    public static SearchRequest of(String text, SearchFilter filter, int limit) {
        return new SearchRequest(text, filter, limit, null);
    }
}

package org.zhengxin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * What a feature lets search engines take in (搜索引擎收录). Made a bean by the feature; what no feature names may be found
 * by them nevertheless, unless it says {@link #keepAway}.
 */
public interface SearchEngines {

    /** Returns paths of pages that they are to find. */
    List<String> pages();

    /** Returns paths of further lists of pages, in the form of sitemaps.org. */
    default List<String> sitemaps() {
        return List.of();
    }

    /** Keeps them from a page: what they copy outlives its last public day. */
    static void keepAway(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, noarchive, nosnippet");
    }
}

package org.zhengxin.portal.file;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps search engines from taking in what is here: their copies outlive the last public day, and would make the names
 * of legal representatives searchable.
 */
public final class Robots {

    private Robots() {}

    /** Says so in the answer. */
    public static void keepAway(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, noarchive, nosnippet");
    }
}

package org.zhengxin.content.web;

import jakarta.servlet.http.HttpServletResponse;

/** Keeps search engines from single pages (爬虫规则); articles may be found. */
final class Robots {

    private Robots() {}

    static void keepAway(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, noarchive, nosnippet");
    }
}

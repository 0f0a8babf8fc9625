package org.zhengxin.content.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.zhengxin.content.library.Column;

/** Where the feeds are (订阅地址). */
final class Feeds {

    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private Feeds() {}

    /** Returns the address of a column's feed, or of that of all columns. */
    static String address(@Nullable Column column) {
        return column == null ? "/content/feed.atom" : "/content/" + column.code() + "/feed.atom";
    }

    /** Tells programs that the page has a feed. */
    static void announce(HttpServletResponse response, @Nullable Column column) {
        response.addHeader(
                HttpHeaders.LINK, "<" + address(column) + ">; rel=\"alternate\"; type=\"application/atom+xml\"");
    }
}

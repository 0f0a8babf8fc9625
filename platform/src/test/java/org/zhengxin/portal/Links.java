package org.zhengxin.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links in pages. */
final class Links {

    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\">");

    private Links() {}

    static String next(String page) {
        Matcher link = NEXT.matcher(page);
        if (!link.find()) {
            throw new AssertionError("The page has no link to a next one");
        }
        return link.group(1).replace("&amp;", "&");
    }
}

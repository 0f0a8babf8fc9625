package org.zhengxin.intake.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads the fields of a form from its page. */
final class Fields {
    private static final Pattern INPUT = Pattern.compile("<input id=\"(c\\d+)\" name=\"\\1\" value=\"([^\"]*)\"");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea id=\"(c\\d+)\"[^>]*>\\n(.*?)</textarea>");

    private Fields() {}

    static Map<String, String> of(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : new Pattern[] {INPUT, AREA}) {
            Matcher found = pattern.matcher(page);
            while (found.find()) {
                fields.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
            }
        }
        return fields;
    }
}

package org.zhengxin.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The root element of something that begins like XML, found without parsing it. */
final class XmlRoot {

    private static final Pattern BEFORE = Pattern.compile("\\s*(?:<\\?.*?\\?>|<!--.*?-->)", Pattern.DOTALL);
    private static final Pattern ROOT =
            Pattern.compile("\\s*<(!doctype\\s+html|!doctype|(?:[\\w.-]+:)?[\\w.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Set<String> HTML = Set.of(
            "html", "head", "body", "table", "meta", "style", "script", "div", "title", "center", "font", "tr", "p");

    private XmlRoot() {}

    /** Returns the local name of the root in lower case, "!doctype" if one comes before it, or null if there is none. */
    static @Nullable String name(String start) {
        Matcher before = BEFORE.matcher(start);
        int end = 0;
        while (before.region(end, start.length()).lookingAt()) {
            end = before.end();
        }
        Matcher root = ROOT.matcher(start).region(end, start.length());
        if (!root.lookingAt()) {
            return null;
        }
        String name = root.group(1).toLowerCase(Locale.ROOT);
        return name.startsWith("!doctype ") ? "html" : name.substring(name.indexOf(':') + 1);
    }

    /** Tells whether a root belongs to a web page. */
    static boolean isHtml(String root) {
        return HTML.contains(root);
    }

    /** Returns the encoding that an XML declaration names, or null. */
    static @Nullable String declaredEncoding(String start) {
        Matcher declared = DECLARED.matcher(start);
        return declared.find() ? declared.group(1) : null;
    }
}

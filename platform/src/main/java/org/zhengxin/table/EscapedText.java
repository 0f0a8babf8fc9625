package org.zhengxin.table;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes {@code _xHHHH_} by which .xlsx holds UTF-16 units that XML cannot, such as {@code _x000D_}. */
final class EscapedText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private EscapedText() {}

    /** Resolves the escapes of a text; one that was cut for its length stays as it is, to be found too long. */
    static String decode(String text, int maxChars) {
        if (text.length() >= maxChars || text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(EscapedText::unit);
    }

    private static String unit(MatchResult escape) {
        char unit = (char) Integer.parseInt(escape.group(1), HEXADECIMAL);
        return Matcher.quoteReplacement(String.valueOf(unit));
    }
}

package org.zhengxin.table;

import java.util.regex.Pattern;

/**
 * Text as .xlsx can hold it (单元格文本转义): UTF-16 units that XML forbids or changes become {@code _xHHHH_}, and text that looks like
 * such an escape already has its first character escaped, so that every text comes back as it was.
 */
public final class EscapedUnits {

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int NONCHARACTERS = 0xFFFE;

    private EscapedUnits() {}

    /** Returns a text in the form in which a cell of .xlsx holds it. */
    public static String encode(String text) {
        String escaped = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
        for (int i = 0; i < escaped.length(); i++) {
            if (!isPlain(escaped, i)) {
                return encodeFrom(escaped, i);
            }
        }
        return escaped;
    }

    private static String encodeFrom(String text, int start) {
        StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, start);
        for (int i = start; i < text.length(); i++) {
            if (isPlain(text, i)) {
                encoded.append(text.charAt(i));
            } else {
                encoded.append("_x%04X_".formatted((int) text.charAt(i)));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(String text, int place) {
        char unit = text.charAt(place);
        if (unit < FIRST_PRINTABLE) {
            return unit == '\t' || unit == '\n';
        }
        if (Character.isHighSurrogate(unit)) {
            return place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
        }
        return unit < NONCHARACTERS;
    }
}

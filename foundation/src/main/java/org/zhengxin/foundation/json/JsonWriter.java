package org.zhengxin.foundation.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** 规范化 JSON 书写: one pass into a builder. */
final class JsonWriter {

    static final long MOST = (1L << 53) - 1;

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final String SHORT = "\b\t\n\f\r";
    private static final String SHORT_NAMES = "btnfr";

    private JsonWriter() {}

    static void append(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case String text -> appendText(text, json);
            case Map<?, ?> map -> appendMap(map, json);
            case List<?> list -> appendList(list, json);
            case Boolean bool -> json.append(bool.booleanValue());
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(checked(number));
            case JsonNumber number -> json.append(number);
            case BigDecimal decimal ->
                json.append('"').append(decimal.toPlainString()).append('"');
            case LocalDate day -> appendText(day.toString(), json);
            default -> throw new IllegalArgumentException("Not a value of canonical JSON: " + value.getClass());
        }
    }

    private static void appendMap(Map<?, ?> map, StringBuilder json) {
        json.append('{');
        if (map instanceof SortedMap<?, ?> sorted && sorted.comparator() == null) {
            for (Map.Entry<?, ?> entry : sorted.entrySet()) {
                appendEntry(key(entry.getKey()), entry.getValue(), json);
            }
        } else {
            String[] keys = new String[map.size()];
            int count = 0;
            for (Object key : map.keySet()) {
                keys[count++] = key(key);
            }
            Arrays.sort(keys);
            for (String key : keys) {
                appendEntry(key, map.get(key), json);
            }
        }
        close(json, '}');
    }

    private static void appendEntry(String key, @Nullable Object value, StringBuilder json) {
        appendText(key, json);
        json.append(':');
        append(value, json);
        json.append(',');
    }

    private static void appendList(List<?> list, StringBuilder json) {
        json.append('[');
        for (Object item : list) {
            append(item, json);
            json.append(',');
        }
        close(json, ']');
    }

    /** Ends a map or list: the closing bracket takes the place of the last comma. */
    private static void close(StringBuilder json, char bracket) {
        int last = json.length() - 1;
        if (json.charAt(last) == ',') {
            json.setCharAt(last, bracket);
        } else {
            json.append(bracket);
        }
    }

    private static void appendText(String text, StringBuilder json) {
        json.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(text, written, i);
                appendEscape(c, json);
                written = i + 1;
            } else if (Character.isSurrogate(c)) {
                i = endOfPair(text, i);
            }
        }
        json.append(text, written, text.length()).append('"');
    }

    private static void appendEscape(char c, StringBuilder json) {
        int name = SHORT.indexOf(c);
        if (name >= 0) {
            json.append('\\').append(SHORT_NAMES.charAt(name));
        } else if (c < ' ') {
            json.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        } else {
            json.append('\\').append(c);
        }
    }

    private static int endOfPair(String text, int i) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
            throw new IllegalArgumentException("Half a surrogate pair at index " + i);
        }
        return i + 1;
    }

    private static String key(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A key of canonical JSON is text");
    }

    private static long checked(long number) {
        if (number < -MOST || number > MOST) {
            throw new IllegalArgumentException("A whole number beyond 2^53 is not exact in JSON; write it as text");
        }
        return number;
    }
}

package org.zhengxin.foundation.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * 规范化 JSON: writes and reads canonical JSON (RFC 8785). In what the register keeps, fractions are text.
 *
 * <p>Keys stand in the order of their UTF-16 units. Equal values give equal texts, so that a text can be hashed.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * Writes a value: a map with text keys, a list, text, a boolean, a whole number within ±(2⁵³ − 1), a decimal
     * (written as text, without an exponent), a day (as text) or null.
     *
     * @throws IllegalArgumentException for any other value, and for text with half a surrogate pair
     */
    public static String write(@Nullable Object value) {
        StringBuilder json = new StringBuilder(256);
        JsonWriter.append(value, json);
        return json.toString();
    }

    /**
     * Appends a value to a text that is being built; as {@link #write(Object)}.
     *
     * @throws IllegalArgumentException as {@link #write(Object)}
     */
    public static void append(@Nullable Object value, StringBuilder json) {
        JsonWriter.append(value, json);
    }

    /**
     * Writes a value as UTF-8.
     *
     * @throws IllegalArgumentException as {@link #write(Object)}
     */
    public static byte[] bytes(@Nullable Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a JSON text strictly: no duplicate keys, whole numbers only, nothing after the value, at most 64 levels.
     * Maps keep the order of the text and, like lists, cannot be changed.
     *
     * @return a map, a list, text, a boolean, a {@link Long} or null
     * @throws IllegalArgumentException if the text is anything else; the message gives the place, never the content
     */
    public static @Nullable Object parse(String text) {
        return new JsonParser(text, false).parse();
    }

    /**
     * Returns the canonical form of any JSON text whose numbers are doubles, as RFC 8785 demands it.
     *
     * @throws IllegalArgumentException if the text is anything else, has a key twice, half a surrogate pair, a number
     *     that no double holds, or more than 64 levels
     */
    public static String canonical(String text) {
        return write(new JsonParser(text, true).parse());
    }
}

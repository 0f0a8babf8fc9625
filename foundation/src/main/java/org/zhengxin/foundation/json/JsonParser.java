package org.zhengxin.foundation.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON 读取: a strict reader of small texts that come from the store. */
final class JsonParser {

    private static final int MOST_LEVELS = 64;
    private static final int MOST_DIGITS = 16;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private final boolean fractions;
    private int position;
    private int level;

    /** Reads a text; with fractions numbers are doubles, else they are whole. */
    JsonParser(String text, boolean fractions) {
        this.text = text;
        this.fractions = fractions;
    }

    @Nullable
    Object parse() {
        Object value = value();
        skipSpaces();
        if (position != text.length()) {
            throw fault("Something follows the value");
        }
        return value;
    }

    private @Nullable Object value() {
        skipSpaces();
        return switch (peek()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> fractions ? fraction() : number();
        };
    }

    private Map<String, @Nullable Object> map() {
        enter();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (!skip('}')) {
            do {
                skipSpaces();
                String key = string();
                if (map.containsKey(key)) {
                    throw fault("A key stands twice");
                }
                expect(':');
                map.put(key, value());
            } while (skip(','));
            expect('}');
        }
        level--;
        return Collections.unmodifiableMap(map);
    }

    private List<@Nullable Object> list() {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        if (!skip(']')) {
            do {
                list.add(value());
            } while (skip(','));
            expect(']');
        }
        level--;
        return Collections.unmodifiableList(list);
    }

    private void enter() {
        position++;
        if (++level > MOST_LEVELS) {
            throw fault("More than " + MOST_LEVELS + " levels");
        }
    }

    private String string() {
        if (peek() != '"') {
            throw fault("Text expected");
        }
        position++;
        int from = position;
        StringBuilder unescaped = null;
        while (peek() != '"') {
            char c = text.charAt(position);
            if (c < ' ') {
                throw fault("A control character in text");
            }
            if (c == '\\') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(text, from, position).append(escape());
                from = position;
            } else {
                position++;
            }
        }
        String rest = text.substring(from, position++);
        return unescaped == null ? rest : unescaped.append(rest).toString();
    }

    private char escape() {
        position++;
        char c = peek();
        position++;
        if (c == 'u') {
            return unicode();
        }
        int name = "\"\\/bfnrt".indexOf(c);
        if (name < 0) {
            throw fault("An unknown escape");
        }
        return "\"\\/\b\f\n\r\t".charAt(name);
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw fault("A wrong escape");
            }
            value = 16 * value + digit;
            position++;
        }
        return (char) value;
    }

    private Long number() {
        int from = position;
        if (peek() == '-') {
            position++;
        }
        int digits = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        int count = position - digits;
        boolean padded = count > 1 && text.charAt(digits) == '0';
        boolean fraction = position < text.length() && ".eE".indexOf(text.charAt(position)) >= 0;
        if (count == 0 || count > MOST_DIGITS || padded || fraction) {
            throw fault("A whole number expected");
        }
        long number = Long.parseLong(text, from, position, 10);
        if (Math.abs(number) > JsonWriter.MOST) {
            throw fault("A number beyond 2^53");
        }
        return number;
    }

    private JsonNumber fraction() {
        Matcher number = NUMBER.matcher(text).region(position, text.length());
        if (!number.lookingAt()) {
            throw fault("A value expected");
        }
        double value = Double.parseDouble(number.group());
        if (Double.isInfinite(value)) {
            throw fault("A number beyond what a double holds");
        }
        position = number.end();
        return new JsonNumber(value);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, position)) {
            throw fault("A value expected");
        }
        position += word.length();
        return value;
    }

    private boolean skip(char c) {
        skipSpaces();
        boolean there = position < text.length() && text.charAt(position) == c;
        position += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw fault("Expected " + c);
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw fault("The text ends too early");
        }
        return text.charAt(position);
    }

    private void skipSpaces() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(what + " at index " + position);
    }
}

package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.YearMonth;
import java.util.List;

/** Reads the one form that the bytes of an entry can have (条目扫描), in one pass: a log has millions of them. */
final class EntryScan {
    private static final List<String> EVENTS = List.of("OPENED", "CHANGED", "CLOSED", "ERASED");
    private static final List<String> TYPES =
            List.of("record", "organisation", "catalogue", "batch", "access-digest", Entry.LOG);
    private static final long MOST_VERSION = (1L << 53) - 1;

    private final byte[] bytes;
    private int at;
    private boolean fits = true;

    EntryScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the entry, or none that means anything if {@link #fits} is false afterwards. */
    Entry read() {
        String commitment = literal("{\"commitment\":\"").hex(64);
        String event = literal("\",\"event\":\"").one(EVENTS);
        String id = literal("\",\"id\":\"").shaped("hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh");
        String time = literal("\",\"recordedAt\":\"").shaped("dddd-dd-ddTdd:dd:dd.ddddddZ");
        String type = literal("\",\"type\":\"").one(TYPES);
        long version = literal("\",\"version\":").number();
        literal("}");
        fits = fits && at == bytes.length && isTime(time) && version <= MOST_VERSION;
        return new Entry(bytes, commitment, event, id, time, type, version);
    }

    /** Whether all of it had the form. */
    boolean fits() {
        return fits;
    }

    private EntryScan literal(String literal) {
        fits = fits && startsWith(literal);
        at += literal.length();
        return this;
    }

    private String one(List<String> words) {
        for (String word : words) {
            if (fits && startsWith(word) && at + word.length() < bytes.length && bytes[at + word.length()] == '"') {
                at += word.length();
                return word;
            }
        }
        fits = false;
        return "";
    }

    private String hex(int length) {
        return shaped("h".repeat(length));
    }

    /** Text of a shape: h stands for a lower-case hexadecimal digit, d for a decimal one, all else for itself. */
    private String shaped(String shape) {
        int from = at;
        at += shape.length();
        fits = fits && at <= bytes.length;
        for (int i = 0; fits && i < shape.length(); i++) {
            char expected = shape.charAt(i);
            byte b = bytes[from + i];
            fits = switch (expected) {
                case 'h' -> isDigit(b) || b >= 'a' && b <= 'f';
                case 'd' -> isDigit(b);
                default -> b == expected;
            };
        }
        return fits ? new String(bytes, from, shape.length(), ISO_8859_1) : "";
    }

    private long number() {
        int from = at;
        while (at < bytes.length && isDigit(bytes[at]) && at - from < 17) {
            at++;
        }
        fits = fits && at > from && at - from < 17 && bytes[from] != '0';
        return fits ? Long.parseLong(new String(bytes, from, at - from, ISO_8859_1)) : 0;
    }

    private boolean startsWith(String text) {
        if (at + text.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether a text of the shape of a time is one that exists. */
    private static boolean isTime(String time) {
        if (time.isEmpty()) {
            return false;
        }
        int month = part(time, 5, 7);
        int day = part(time, 8, 10);
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || YearMonth.of(part(time, 0, 4), month).isValidDay(day))
                && part(time, 11, 13) < 24
                && part(time, 14, 16) < 60
                && part(time, 17, 19) < 60;
    }

    private static int part(String time, int from, int to) {
        return Integer.parseInt(time, from, to, 10);
    }
}

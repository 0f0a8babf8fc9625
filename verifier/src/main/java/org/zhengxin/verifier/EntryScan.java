package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the one form that the bytes of an entry can have (条目扫描), in one pass: a log has millions of them. */
final class EntryScan {
    private static final List<Word> EVENTS = Word.all("OPENED", "CHANGED", "CLOSED", "ERASED");
    private static final List<Word> TYPES =
            Word.all("record", "organisation", "catalogue", "batch", "access-digest", Entry.LOG);
    private static final Shape COMMITMENT = new Shape("h".repeat(64));
    private static final Shape ID = new Shape("hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh");
    private static final Shape TIME = new Shape("dddd-dd-ddTdd:dd:dd.ddddddZ");
    private static final byte[] TO_COMMITMENT = ascii("{\"commitment\":\"");
    private static final byte[] TO_EVENT = ascii("\",\"event\":\"");
    private static final byte[] TO_ID = ascii("\",\"id\":\"");
    private static final byte[] TO_TIME = ascii("\",\"recordedAt\":\"");
    private static final byte[] TO_TYPE = ascii("\",\"type\":\"");
    private static final byte[] TO_VERSION = ascii("\",\"version\":");
    private static final byte[] TO_END = ascii("}");
    private static final long MOST_VERSION = (1L << 53) - 1;

    private final byte[] bytes;
    private int at;
    private boolean fits = true;

    EntryScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the entry, or none that means anything if {@link #fits} is false afterwards. */
    Entry read() {
        String commitment = literal(TO_COMMITMENT).shaped(COMMITMENT);
        String event = literal(TO_EVENT).one(EVENTS);
        String id = literal(TO_ID).shaped(ID);
        String time = literal(TO_TIME).shaped(TIME);
        String type = literal(TO_TYPE).one(TYPES);
        long version = literal(TO_VERSION).number();
        literal(TO_END);
        fits = fits && at == bytes.length && isTime(time) && version <= MOST_VERSION;
        return new Entry(bytes, commitment, event, id, time, type, version);
    }

    /** Whether all of it had the form. */
    boolean fits() {
        return fits;
    }

    private EntryScan literal(byte[] literal) {
        fits = fits && startsWith(literal);
        at += literal.length;
        return this;
    }

    private String one(List<Word> words) {
        for (Word word : words) {
            int end = at + word.bytes.length;
            if (fits && startsWith(word.bytes) && end < bytes.length && bytes[end] == '"') {
                at = end;
                return word.text;
            }
        }
        fits = false;
        return "";
    }

    private String shaped(Shape shape) {
        int from = at;
        at += shape.length();
        fits = fits && at <= bytes.length && shape.fits(bytes, from);
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

    private boolean startsWith(byte[] text) {
        int end = at + text.length;
        return end <= bytes.length && Arrays.equals(bytes, at, end, text, 0, text.length);
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

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private record Word(String text, byte[] bytes) {
        static List<Word> all(String... words) {
            return Stream.of(words).map(word -> new Word(word, ascii(word))).toList();
        }
    }
}

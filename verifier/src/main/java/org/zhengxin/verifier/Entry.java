package org.zhengxin.verifier;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * An entry of the log (日志条目), read from its canonical bytes, of which there is exactly one way.
 *
 * @param bytes as they are hashed
 * @param commitment 64 hexadecimal digits
 * @param event what happened
 * @param id of what it happened to
 * @param recordedAt UTC with six digits of a second, so that texts are in the order of times
 * @param type what it happened to
 * @param version from 1
 */
record Entry(byte[] bytes, String commitment, String event, String id, String recordedAt, String type, long version) {
    /** Longer is none; the form below leaves no room for more. */
    static final int MOST_BYTES = 512;

    /** The type of the entry that ties a log to the one before it. */
    static final String LOG = "log";

    private static final Set<String> MEMBERS = Set.of("commitment", "event", "id", "recordedAt", "type", "version");
    private static final int SECONDS = 19;
    private static final long MOST_VERSION = (1L << 53) - 1;
    private static final Pattern FORM = Pattern.compile("\\{\"commitment\":\"([0-9a-f]{64})\","
            + "\"event\":\"(OPENED|CHANGED|CLOSED|ERASED)\","
            + "\"id\":\"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\","
            + "\"recordedAt\":\"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z)\","
            + "\"type\":\"(record|organisation|catalogue|batch|access-digest|log)\","
            + "\"version\":([1-9][0-9]{0,15})\\}");

    /** Reads one; whatever is not written in just this way is refused. */
    static Entry read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Stop.refuted(Sentence.ENTRY_TOO_LONG);
        }
        String text = Utf8.strict(bytes);
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw fault(text);
        }
        long version = Long.parseLong(form.group(6));
        if (version > MOST_VERSION || !isTime(form.group(4))) {
            throw Stop.refuted(Sentence.WRONG_MEMBER, version > MOST_VERSION ? "version" : "recordedAt");
        }
        return new Entry(bytes, form.group(1), form.group(2), form.group(3), form.group(4), form.group(5), version);
    }

    /** Reads one that stands in other JSON. */
    static Entry of(Json json) {
        return read(json.canonical().getBytes(StandardCharsets.UTF_8));
    }

    TreeHash leaf() {
        return TreeHash.leaf(bytes);
    }

    private static boolean isTime(String text) {
        try {
            LocalDateTime.parse(text.substring(0, SECONDS));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Says what is wrong with a text that has not the form. */
    private static Stop fault(String text) {
        Json json;
        try {
            json = Json.canonical(text);
            json.only(MEMBERS);
            for (String member : MEMBERS) {
                if (!json.has(member)) {
                    return Stop.refuted(Sentence.WRONG_MEMBER, member);
                }
            }
        } catch (Stop stop) {
            return stop;
        }
        return Stop.refuted(Sentence.ENTRY_FORM);
    }
}

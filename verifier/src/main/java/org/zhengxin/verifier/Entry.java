package org.zhengxin.verifier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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
    /** Longer is none; the form leaves no room for more. */
    static final int MOST_BYTES = 512;

    /** The type of the entry that ties a log to the one before it. */
    static final String LOG = "log";

    private static final List<String> MEMBERS = List.of("commitment", "event", "id", "recordedAt", "type", "version");

    /** Reads one; whatever is not written in just this way is refused. */
    static Entry read(byte[] bytes) {
        EntryScan scan = new EntryScan(bytes);
        Entry entry = scan.read();
        if (!scan.fits()) {
            throw fault(bytes);
        }
        return entry;
    }

    /** Reads one that stands in other JSON. */
    static Entry of(Json json) {
        return read(json.canonical().getBytes(StandardCharsets.UTF_8));
    }

    TreeHash leaf() {
        return TreeHash.leaf(bytes);
    }

    /** Says what is wrong with bytes that have not the form. */
    private static Stop fault(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Stop.refuted(Sentence.ENTRY_TOO_LONG);
        }
        try {
            Json json = Json.canonical(Utf8.strict(bytes));
            json.only(Set.copyOf(MEMBERS));
            return MEMBERS.stream()
                    .filter(member -> !json.has(member))
                    .findFirst()
                    .map(member -> Stop.refuted(Sentence.WRONG_MEMBER, member))
                    .orElseGet(() -> Stop.refuted(Sentence.ENTRY_FORM));
        } catch (Stop stop) {
            return stop;
        }
    }
}

package org.zhengxin.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.json.CanonicalTime;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * An entry of the log (日志条目): a leaf at its place.
 *
 * @param index its place, from 0
 * @param recordedAt the time of its range, in microseconds
 */
public record LogEntry(long index, Leaf leaf, Instant recordedAt) {
    /** Returns the bytes that the tree is made over: canonical JSON (RFC 8785). */
    public byte[] bytes() {
        return bytes(leaf, time(recordedAt));
    }

    /** Returns the bytes of entries. */
    static List<byte[]> bytes(List<LogEntry> entries) {
        return each(entries, LogEntry::bytes);
    }

    /** Returns the hashes of entries in the tree. */
    static List<TreeHash> hashes(List<LogEntry> entries) {
        return each(entries, (leaf, time) -> TreeHash.leaf(bytes(leaf, time)));
    }

    /** Writes a time once for all the entries behind one another that were recorded then. */
    private static <T> List<T> each(List<LogEntry> entries, BiFunction<Leaf, String, T> make) {
        List<T> made = new ArrayList<>(entries.size());
        Instant last = Instant.EPOCH;
        String time = time(last);
        for (LogEntry entry : entries) {
            if (!entry.recordedAt.equals(last)) {
                last = entry.recordedAt;
                time = time(last);
            }
            made.add(make.apply(entry.leaf, time));
        }
        return made;
    }

    /**
     * Reads an entry from its members.
     *
     * @throws IllegalArgumentException for anything that {@link #members} would not return
     */
    static LogEntry of(long index, Map<?, ?> members) {
        Leaf leaf = new Leaf(
                EntryType.of(text(members, "type")),
                EntryEvent.valueOf(text(members, "event")),
                0,
                UUID.fromString(text(members, "id")),
                Integer.parseInt(String.valueOf(members.get("version"))),
                HexFormat.of().parseHex(text(members, "commitment")));
        LogEntry entry = new LogEntry(index, leaf, Instant.parse(text(members, "recordedAt")));
        if (!CanonicalJson.write(entry.members()).equals(CanonicalJson.write(members))) {
            throw new IllegalArgumentException("Not an entry of a log");
        }
        return entry;
    }

    private static String text(Map<?, ?> members, String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("Not an entry of a log");
    }

    /** Returns the hash of the leaf in the tree. */
    public TreeHash hash() {
        return TreeHash.leaf(bytes());
    }

    /** Returns the members of the entry. */
    public Map<String, Object> members() {
        Map<String, Object> members = new TreeMap<>();
        members.put("commitment", HexFormat.of().formatHex(leaf.commitment()));
        members.put("event", leaf.event().name());
        members.put("id", leaf.id().toString());
        members.put("recordedAt", time(recordedAt));
        members.put("type", leaf.type().word());
        members.put("version", leaf.version());
        return members;
    }

    static String time(Instant recordedAt) {
        return CanonicalTime.write(recordedAt);
    }

    /** Writes what {@link #members} say, without the detour: millions are written while the tree grows. */
    static byte[] bytes(Leaf leaf, String time) {
        String json = "{\"commitment\":\"" + HexFormat.of().formatHex(leaf.commitment()) + "\",\"event\":\""
                + leaf.event().name() + "\",\"id\":\"" + leaf.id() + "\",\"recordedAt\":\"" + time
                + "\",\"type\":\"" + leaf.type().word() + "\",\"version\":" + leaf.version() + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }
}

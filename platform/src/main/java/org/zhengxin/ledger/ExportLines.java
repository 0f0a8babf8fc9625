package org.zhengxin.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.foundation.json.CanonicalJson;

/** Reads an export line by line (导出文件读取); each is canonical, has the members that it should have, and no others. */
final class ExportLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int FINGERPRINT = 32;

    private final BufferedReader lines;
    private long number;
    private long index;

    ExportLines(Path file) {
        try {
            this.lines = new BufferedReader(
                    new InputStreamReader(
                            new GZIPInputStream(Files.newInputStream(file), BUFFER),
                            StandardCharsets.UTF_8.newDecoder()),
                    BUFFER);
        } catch (IOException e) {
            throw new ReplayFailure("the file cannot be read");
        }
    }

    /**
     * An entry with what it commits to.
     *
     * @param salt null, like the fields, if that was destroyed
     */
    record Line(LogEntry entry, byte @Nullable [] salt, Map<String, Object> fields) {}

    /** Returns the number of the last line. */
    long number() {
        return number;
    }

    /** Returns the next line, whatever it is; empty at the end. */
    Map<?, ?> next() {
        String line;
        try {
            line = lines.readLine();
        } catch (CharacterCodingException e) {
            throw wrong("is not UTF-8");
        } catch (IOException e) {
            throw wrong("the compressed file is damaged");
        }
        if (line == null) {
            return Map.of();
        }
        number++;
        try {
            if (CanonicalJson.parse(line) instanceof Map<?, ?> members
                    && CanonicalJson.write(members).equals(line)) {
                return members;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw wrong("is no canonical JSON");
    }

    /** Reads the members of an entry's line, whose fields have to give its commitment. */
    Line entry(Map<?, ?> members) {
        only(members, Set.of("index", "entry", "salt", "fields"));
        try {
            if (number(members, "index") != index || !(members.get("entry") instanceof Map<?, ?> entry)) {
                throw wrong("has not the next index");
            }
            LogEntry read = LogEntry.of(index, entry);
            Line line = members.containsKey("salt") || members.containsKey("fields")
                    ? open(read, members)
                    : new Line(read, null, Map.of());
            index++;
            return line;
        } catch (IllegalArgumentException e) {
            throw wrong("is no entry of a log");
        }
    }

    @SuppressWarnings("unchecked")
    private Line open(LogEntry entry, Map<?, ?> members) {
        byte[] salt = HexFormat.of().parseHex(text(members, "salt"));
        if (!(members.get("fields") instanceof Map<?, ?> fields)) {
            throw wrong("has no fields");
        }
        Map<String, Object> values = (Map<String, Object>) fields;
        String over = FieldCommitment.over(FieldCommitment.hashes(VersionSalt.of(salt), values));
        if (!over.equals(HexFormat.of().formatHex(entry.leaf().commitment()))) {
            throw wrong("its fields are not those that the entry commits to");
        }
        return new Line(entry, salt, values);
    }

    /** Reads the members of the line of an erased record. */
    ExportedErasures.Erased erased(Map<?, ?> members) {
        only(members, Set.of("type", "fingerprint", "erasedAt"));
        try {
            byte[] fingerprint = HexFormat.of().parseHex(text(members, "fingerprint"));
            if (text(members, "type").equals("erased") && fingerprint.length == FINGERPRINT) {
                return new ExportedErasures.Erased(fingerprint, Instant.parse(text(members, "erasedAt")));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Said below.
        }
        throw wrong("is no fingerprint of an erased record");
    }

    void only(Map<?, ?> members, Set<String> known) {
        if (!known.containsAll(members.keySet())) {
            throw wrong("has a member that it should not have");
        }
    }

    String text(Map<?, ?> members, String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw wrong("lacks the text \"" + name + "\"");
    }

    long number(Map<?, ?> members, String name) {
        try {
            return Long.parseLong(String.valueOf(members.get(name)));
        } catch (NumberFormatException e) {
            throw wrong("lacks the number \"" + name + "\"");
        }
    }

    List<?> list(Map<?, ?> members, String name) {
        if (members.get(name) instanceof List<?> list) {
            return list;
        }
        throw wrong("lacks the list \"" + name + "\"");
    }

    ReplayFailure wrong(String reason) {
        return new ReplayFailure(Math.max(1, number), index, reason);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            // Read to its end or given up: nothing is lost.
        }
    }
}

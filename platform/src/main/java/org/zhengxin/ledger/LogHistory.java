package org.zhengxin.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * What was signed and what was ended, in a file beside the key (检查点与终止留痕): a database that was restored to an earlier
 * time is known by it, and the endings that it has forgotten can be applied again. Only ever appended to.
 */
final class LogHistory {
    static final String FILE = "history";

    private static final String SIGNED = "signed";
    private static final String ENDED = "ended";
    private static final int TAIL = 1 << 16;
    private static final int ENDED_WORDS = 7;

    private final Path file;

    LogHistory(Path directory) {
        this.file = directory.resolve(FILE);
    }

    /** A tree that was signed (已签检查点), with the signed note. */
    record Signed(long size, TreeHash root, String note) {}

    /** Appends what is about to be signed, with the endings in it; durable when this returns. */
    void append(Signed signed, List<LogEntry> endings) {
        StringBuilder lines = new StringBuilder();
        for (LogEntry entry : endings) {
            Leaf leaf = entry.leaf();
            lines.append("%s %d %s %s %d %s %d\n"
                    .formatted(
                            ENDED, entry.index(), leaf.type(), leaf.id(), leaf.version(), leaf.event(), leaf.memo()));
        }
        String note = Base64.getEncoder().encodeToString(signed.note().getBytes(StandardCharsets.UTF_8));
        lines.append("%s %d %s %s\n".formatted(SIGNED, signed.size(), signed.root(), note));
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, lines, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the last tree that was signed; empty if none was. A line that was cut off by a crash counts for nothing. */
    Optional<Signed> last() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (RandomAccessFile tail = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, tail.length() - TAIL);
            byte[] bytes = new byte[(int) (tail.length() - from)];
            tail.seek(from);
            tail.readFully(bytes);
            String text = new String(bytes, StandardCharsets.US_ASCII);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> line.startsWith(SIGNED + " "))
                    .reduce((earlier, later) -> later)
                    .map(LogHistory::signed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the endings from an index on, in their order. One may stand there twice, after a crash. */
    List<LogEnding> endedFrom(long index) {
        List<LogEnding> ended = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            lines.map(line -> line.split(" "))
                    .filter(words -> words[0].equals(ENDED) && words.length == ENDED_WORDS)
                    .map(LogHistory::ended)
                    .filter(ending -> ending.index() >= index)
                    .distinct()
                    .forEach(ended::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ended;
    }

    private static Signed signed(String line) {
        String[] words = line.split(" ");
        String note = new String(Base64.getDecoder().decode(words[3]), StandardCharsets.UTF_8);
        return new Signed(Long.parseLong(words[1]), TreeHash.parse(words[2]), note);
    }

    private static LogEnding ended(String[] words) {
        return new LogEnding(
                Long.parseLong(words[1]),
                EntryType.valueOf(words[2]),
                UUID.fromString(words[3]),
                Integer.parseInt(words[4]),
                EntryEvent.valueOf(words[5]),
                Integer.parseInt(words[6]));
    }
}

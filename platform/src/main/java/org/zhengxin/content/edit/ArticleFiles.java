package org.zhengxin.content.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengxin.content.library.LibraryKeeper;

/**
 * Writes into the library's folder (稿库写入): whole or not at all, the earlier state kept under {@code .history}, never
 * through a symbolic link.
 */
@Component
class ArticleFiles {
    private static final String HISTORY = ".history";
    private static final int VERSION_BYTES = 12;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneId.of("Asia/Shanghai"));

    private final LibraryKeeper keeper;
    private final Clock clock;

    ArticleFiles(LibraryKeeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    /** A file as it stands; its version is a digest of all its bytes. */
    record Stored(String text, String version) {}

    Path root() throws IOException {
        return keeper.folder().toRealPath();
    }

    Optional<Stored> read(Path file) throws IOException {
        if (!isPlain(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return Optional.of(new Stored(text, version(bytes)));
    }

    /** Puts bytes in the place of a file; what was there is kept. */
    void write(Path file, byte[] bytes) throws IOException {
        Path directory = Objects.requireNonNull(file.getParent());
        Files.createDirectories(directory);
        if (!directory.toRealPath().equals(directory)) {
            throw new IOException("The folder of articles has a link in it");
        }
        keep(file);
        Path making = Files.createFile(directory.resolve(".making-" + UUID.randomUUID()));
        try {
            try (FileChannel channel = FileChannel.open(making, StandardOpenOption.WRITE)) {
                ByteBuffer all = ByteBuffer.wrap(bytes);
                while (all.hasRemaining()) {
                    channel.write(all);
                }
                channel.force(true);
            }
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(making);
        }
    }

    /** Takes a file away; it is kept under the history. */
    void remove(Path file) throws IOException {
        if (isPlain(file)) {
            keep(file);
            Files.delete(file);
        }
    }

    /** Moves a file or a folder of attachments; does nothing if there is none. */
    void move(Path from, Path to) throws IOException {
        if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    boolean isPlain(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toRealPath().equals(file)
                && file.startsWith(root());
    }

    private void keep(Path file) throws IOException {
        if (!isPlain(file)) {
            return;
        }
        Path kept = root().resolve(HISTORY).resolve(root().relativize(file));
        Files.createDirectories(kept.getParent());
        Files.copy(
                file,
                kept.resolveSibling(STAMP.format(clock.instant()) + "-" + file.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
    }

    static String version(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

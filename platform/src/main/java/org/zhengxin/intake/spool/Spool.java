package org.zhengxin.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The spool (暂存区): a directory of uploads, each encrypted under a key of its own that is kept elsewhere. */
public final class Spool {

    /** Limit when none is configured: 512 MB. */
    public static final long DEFAULT_MAX_BYTES = 512L << 20;

    private static final String WHOLE = ".spool";
    private static final String HALF = ".part";

    private final Path directory;
    private final long maxBytes;

    /**
     * Opens the spool, making its directory if need be.
     *
     * @param directory where the ciphertext lies; only this platform may enter it
     * @param maxBytes longest upload, in bytes
     */
    public Spool(Path directory, long maxBytes) throws IOException {
        this.directory = PrivateFiles.directory(directory);
        this.maxBytes = maxBytes;
    }

    /** Returns the longest upload that is taken, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Streams an upload into the spool under a fresh key; stops at the first byte over the limit.
     *
     * @param id the batch
     * @param upload the plaintext, read to its end or to the limit, not closed
     * @throws IOException if the upload breaks off or the disk fails; nothing is left behind then
     */
    public Spooled store(UUID id, InputStream upload) throws IOException {
        SpoolKey key = SpoolKey.random();
        Path whole = directory.resolve(id + WHOLE);
        Path half = directory.resolve(id + HALF);
        try {
            Optional<EncryptedCopy> copy =
                    EncryptedCopy.of(upload, half, key, whole.getFileName().toString(), maxBytes);
            if (copy.isEmpty()) {
                return new Spooled.TooLarge(maxBytes);
            }
            PrivateFiles.force(half);
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.force(directory);
            SpooledFile file = new SpooledFile(whole, key);
            return new Spooled.Stored(file, key, copy.get().bytes(), copy.get().sha256());
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /**
     * Opens an upload again, after a restart for example.
     *
     * @throws NoSuchFileException if the spool holds no upload of that batch
     */
    public SpooledFile open(UUID id, SpoolKey key) throws IOException {
        Path whole = directory.resolve(id + WHOLE);
        if (Files.notExists(whole)) {
            throw new NoSuchFileException(whole.toString());
        }
        return new SpooledFile(whole, key);
    }

    /** Deletes an upload and all that was unpacked from it; does nothing if there is none. */
    public void destroy(UUID id) throws IOException {
        PrivateFiles.deleteAll(directory, id + ".*");
    }

    /**
     * Deletes what belongs to no living batch, and of the living ones what a crash left behind: half uploads and
     * unpacked parts. To be called before the first upload is taken or read.
     */
    public void sweep(Set<UUID> living) throws IOException {
        Set<String> kept = living.stream().map(id -> id + WHOLE).collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.*")) {
            for (Path file : files) {
                if (!kept.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}

package org.zhengxin.store.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengxin.store.StoreException;
import org.zhengxin.store.postgres.Recovery;
import org.zhengxin.store.postgres.Trees;
import org.zhengxin.store.postgres.WalArchive;

/**
 * Makes a data directory from a backup (恢复), at a time.
 *
 * @param base one base backup
 * @param archive where more of the write-ahead log is, if anywhere
 * @param to the last moment that is wanted, or null for all that there is
 */
record Restore(
        Path base, @Nullable WalArchive archive, @Nullable Instant to) {

    /** Restores into a directory that is empty or not there; on failure nothing stays in it. */
    Optional<String> into(Path data) {
        requireEmpty(data);
        try {
            Path postgres = data.resolve("postgres");
            make(data);
            make(postgres);
            TreeCopy.copy(base.resolve("cluster"), postgres.resolve("cluster"));
            Files.copy(base.resolve("password"), postgres.resolve("password"), StandardCopyOption.COPY_ATTRIBUTES);
            Optional<String> last = Recovery.run(postgres, archive, to);
            copyOthers(data);
            return last;
        } catch (IOException e) {
            clear(data);
            throw new StoreException("The restore into %s failed: %s".formatted(data, e.getMessage()), e);
        } catch (StoreException e) {
            clear(data);
            throw e;
        }
    }

    private void copyOthers(Path data) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(base.resolve("files"))) {
            for (Path one : others) {
                TreeCopy.copy(one, data.resolve(one.getFileName()));
            }
        }
    }

    /** Others may pass through, not look: PostgreSQL is another user where root runs the platform. */
    private static void make(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static void requireEmpty(Path data) {
        if (Files.notExists(data)) {
            return;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(data)) {
            if (!content.iterator().hasNext()) {
                return;
            }
        } catch (IOException e) {
            throw new StoreException("%s cannot be read.".formatted(data), e);
        }
        throw new StoreException("%s is not empty: restore into a new directory.".formatted(data));
    }

    private static void clear(Path data) {
        try {
            Trees.delete(data);
        } catch (IOException e) {
            throw new StoreException("What the restore left in %s cannot be removed.".formatted(data), e);
        }
    }
}

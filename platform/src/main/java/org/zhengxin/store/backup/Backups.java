package org.zhengxin.store.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.store.StoreException;
import org.zhengxin.store.postgres.BaseBackup;
import org.zhengxin.store.postgres.Trees;

/**
 * A directory of base backups (备份目录): {@code base-TIME}, each whole or not there, named by the moment of its end in
 * UTC, from which on it can be restored.
 */
record Backups(Path directory) {

    /**
     * What stays out: other ways lead to it, it can be made anew, or, as for keys, it must not lie beside the database.
     */
    private static final Set<String> OUTSIDE = Set.of("postgres", "keys", "spool", "open-data", "lock");

    private static final String PREFIX = "base-";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Backs a running register up, and returns where. */
    Path take(Path data, Clock clock) {
        Path partial = directory.resolve(".partial");
        try {
            Files.createDirectories(directory);
            Trees.delete(partial); // of a backup that was cut off
            Files.createDirectory(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            BaseBackup.take(data.resolve("postgres"), partial.resolve("cluster"));
            Files.copy(
                    data.resolve("postgres").resolve("password"),
                    partial.resolve("password"),
                    StandardCopyOption.COPY_ATTRIBUTES);
            copyOthers(data, Files.createDirectory(partial.resolve("files")));
            Instant end = clock.instant().plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
            Path whole = directory.resolve(PREFIX + NAME.format(end));
            return Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("The backup into %s failed: %s".formatted(directory, e.getMessage()), e);
        }
    }

    /** Finds the latest backup that ended at a time or before it. */
    Optional<Path> latest(@Nullable Instant to) {
        String last = PREFIX + (to == null ? "~" : NAME.format(to));
        Path found = null;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path one : all) {
                boolean early = name(one).compareTo(last) <= 0;
                if (early && (found == null || name(one).compareTo(name(found)) > 0)) {
                    found = one;
                }
            }
        } catch (IOException e) {
            throw new StoreException("The backups in %s cannot be read.".formatted(directory), e);
        }
        return Optional.ofNullable(found);
    }

    private static void copyOthers(Path data, Path target) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(data)) {
            for (Path one : all) {
                if (!OUTSIDE.contains(name(one))) {
                    TreeCopy.copy(one, target.resolve(name(one)));
                }
            }
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}

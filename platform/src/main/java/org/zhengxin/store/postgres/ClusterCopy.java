package org.zhengxin.store.postgres;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * Copies a cluster's files while its server writes to them: what tears or disappears meanwhile is mended from the
 * write-ahead log. Leaves out what a server makes anew at its start, as PostgreSQL's manual tells.
 */
final class ClusterCopy extends SimpleFileVisitor<Path> {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Directories of which only the empty directory is wanted. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> OMITTED = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "postgresql.auto.conf.tmp",
            "server.log",
            "server.log.1");

    private static final Path CONTROL = Path.of("global", "pg_control");

    private final Path cluster;
    private final Path target;

    ClusterCopy(Path cluster, Path target) {
        this.cluster = cluster;
        this.target = target;
    }

    void run() throws IOException {
        Files.walkFileTree(cluster, this);
        Files.createDirectory(target.resolve("pg_wal", "archive_status"), PRIVATE);
        Files.write(target.resolve(CONTROL), control());
    }

    /** Copies the pieces of the write-ahead log from one to another; their names ascend. */
    static void pieces(Path cluster, Path target, String first, String last) throws IOException {
        try (DirectoryStream<Path> pieces =
                Files.newDirectoryStream(cluster.resolve("pg_wal"), "[0-9A-F]".repeat(24))) {
            for (Path piece : pieces) {
                String name = piece.getFileName().toString();
                if (name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    Files.copy(piece, target.resolve("pg_wal").resolve(name), COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (name(directory).startsWith("pgsql_tmp")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectory(copyOf(directory), PRIVATE);
        boolean emptied = cluster.equals(directory.getParent()) && EMPTIED.contains(name(directory));
        return emptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        boolean omitted = cluster.equals(file.getParent()) && OMITTED.contains(name(file))
                || name(file).startsWith("pgsql_tmp")
                || name(file).startsWith("pg_internal.init")
                || cluster.relativize(file).equals(CONTROL);
        if (!omitted) {
            try {
                Files.copy(file, copyOf(file), COPY_ATTRIBUTES);
            } catch (NoSuchFileException e) {
                Files.deleteIfExists(copyOf(file)); // a table that was dropped meanwhile
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    /** The one file that no log mends: read until it was not being written. */
    private byte[] control() throws IOException {
        byte[] read = Files.readAllBytes(cluster.resolve(CONTROL));
        byte[] again = Files.readAllBytes(cluster.resolve(CONTROL));
        while (!Arrays.equals(read, again)) {
            read = again;
            again = Files.readAllBytes(cluster.resolve(CONTROL));
        }
        return read;
    }

    private Path copyOf(Path path) {
        return target.resolve(cluster.relativize(path).toString());
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}

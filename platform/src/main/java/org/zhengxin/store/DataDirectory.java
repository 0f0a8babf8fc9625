package org.zhengxin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory that holds everything the platform keeps on disk (数据目录): property {@code zhengxin.data},
 * {@code ./data} by default. Sub-directories are made on first use, for their owner alone (mode 700).
 */
public final class DataDirectory {

    private final Path root;
    private final Path keys;

    /** Makes the directory if it is not there; throws {@link UncheckedIOException} if that is impossible. */
    public DataDirectory(Path root) {
        this(root, root.resolve("keys"));
    }

    /** Makes the directory if it is not there, for a node that shares its keys with others. */
    DataDirectory(Path root, Path keys) {
        this.root = root.toAbsolutePath().normalize();
        this.keys = keys.toAbsolutePath().normalize();
        // Others may pass through, not look: when root runs the platform, PostgreSQL is another user below it.
        make(this.root, "rwx--x--x");
    }

    /** Returns the absolute path of the directory itself. */
    public Path root() {
        return root;
    }

    /** Returns where uploads wait, encrypted, until their batch ends (暂存区). */
    public Path spool() {
        return make(root.resolve("spool"), "rwx------");
    }

    /** Returns where keys are kept (密钥); belongs neither in a backup of the database nor beside it. */
    public Path keys() {
        return make(keys, "rwx------");
    }

    /** Returns the path of the file of demonstration sign-ins (演示账号); its writer gives it mode 600. */
    public Path credentialsFile() {
        return root.resolve("credentials.json");
    }

    /** Returns where the embedded PostgreSQL server lives. */
    Path postgres() {
        return make(root.resolve("postgres"), "rwx--x--x");
    }

    private static Path make(Path directory, String mode) {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(mode));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

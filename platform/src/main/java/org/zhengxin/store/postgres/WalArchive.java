package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.zhengxin.store.StoreException;

/**
 * Where the finished pieces of the write-ahead log are kept (预写日志归档). With them a base backup can be brought to any
 * time after it. They hold everything that was ever written: the directory is for the server's user alone.
 *
 * @param directory an absolute path of plain characters: it stands in the server's shell commands
 */
public record WalArchive(Path directory) {

    /** A piece that is half copied never bears its final name, and one that is there is never replaced by another. */
    private static final String SETTINGS = """
            archive_mode = on
            archive_timeout = '5min'
            archive_command = 'if test -f "%1$s/%%f"; then cmp -s "%%p" "%1$s/%%f"; else cp "%%p" "%1$s/%%f.part" \
            && sync "%1$s/%%f.part" && mv "%1$s/%%f.part" "%1$s/%%f"; fi'
            """;

    /**
     * Names a directory, which need not be there.
     *
     * @throws StoreException if its path has characters that a shell would take for its own
     */
    public static WalArchive in(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        if (!absolute.toString().matches("[\\p{L}\\p{N} ./_+@:,=-]+")) {
            throw new StoreException(
                    "The archive of the write-ahead log cannot be in %s: choose a path of letters, digits, dots and dashes."
                            .formatted(absolute));
        }
        return new WalArchive(absolute);
    }

    String settings() {
        return SETTINGS.formatted(directory);
    }

    /** Returns the command by which a recovering server fetches a piece. */
    String fetchCommand() {
        return "cp \"%s/%%f\" \"%%p\"".formatted(directory);
    }

    /** Makes the directory, and makes sure that the server's user can write there: else its disk would fill up. */
    void prepare(ServerUser user) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        user.own(directory);
        requireUse("-w", "written to", user);
    }

    /** Makes sure that the server's user can read what is kept. */
    void requireReadable(ServerUser user) {
        requireUse("-x", "read", user);
    }

    private void requireUse(String test, String use, ServerUser user) {
        if (!Command.of("test", test, directory.toString())
                .under(user.prefix())
                .run()
                .succeeded()) {
            throw new StoreException(
                    "The archive of the write-ahead log in %s cannot be %s by the user that PostgreSQL runs as."
                            .formatted(directory, use));
        }
    }
}

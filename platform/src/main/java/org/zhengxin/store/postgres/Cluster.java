package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.zhengxin.store.StoreException;

/**
 * A server's files on disk: made once, settings written at each start.
 *
 * @param directory PostgreSQL's own data directory
 * @param password the generated password of both roles, also in a file for the operator alone
 */
record Cluster(Path directory, String password) {

    /** The role that may do everything, for setting up and for the operator. */
    static final String ADMINISTRATOR = "administrator";

    private static final String MAJOR_VERSION = "18";

    private static final String ACCESS = """
            host all         all 127.0.0.1/32 scram-sha-256
            host replication all 127.0.0.1/32 scram-sha-256
            """;

    /** Finds the cluster below {@code home} or makes it there. */
    static Cluster below(Path home, Programs programs, ServerUser user) throws IOException {
        Path directory = home.resolve("cluster");
        boolean isNew = Files.notExists(directory);
        String password = password(home.resolve("password"), isNew);
        if (isNew) {
            make(home, directory, password, programs, user);
        }
        String found = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new StoreException(
                    "%s belongs to PostgreSQL %s, this is %s.".formatted(directory, found, MAJOR_VERSION));
        }
        return new Cluster(directory, password);
    }

    /** Writes the settings; returns whether they differ from those of the last start. */
    boolean configure(ServerSettings settings, ServerUser user) throws IOException {
        boolean changed = replace("postgresql.conf", settings.text(), user);
        return replace("pg_hba.conf", ACCESS, user) || changed;
    }

    private boolean replace(String name, String text, ServerUser user) throws IOException {
        Path file = directory.resolve(name);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return false;
        }
        Path fresh = directory.resolve(name + ".new");
        Files.writeString(fresh, text);
        user.own(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** A password without a cluster is left from a start that was cut off, and is used again. */
    private static String password(Path file, boolean mayBeMade) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (!mayBeMade) {
            throw new StoreException("The password of the database is missing: %s.".formatted(file));
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path fresh = secret(file.resolveSibling("password.new"), password);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return password;
    }

    private static Path secret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the cluster beside its place and renames it, so that one that is there is always complete. */
    private static void make(Path home, Path directory, String password, Programs programs, ServerUser user)
            throws IOException {
        Path fresh = home.resolve("cluster.new");
        Trees.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(fresh);
        Path passwordFile = secret(home.resolve("password.initdb"), password);
        user.own(passwordFile);
        Command.Result result = Command.of(
                        programs.program("initdb").toString(),
                        "--pgdata=" + fresh,
                        "--username=" + ADMINISTRATOR,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions")
                .under(user.prefix())
                .run();
        Files.delete(passwordFile);
        if (!result.succeeded()) {
            throw new StoreException("PostgreSQL cannot set up %s: %s".formatted(directory, result.output()));
        }
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }
}

package org.zhengxin.store.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.zhengxin.store.StoreException;

/**
 * PostgreSQL's own programs, unpacked once for each release into a directory named after the archive's checksum.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
record Programs(Path home) {

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static Programs unpackedBelow(Path directory) {
        URL archive = archive();
        try {
            URLConnection connection = archive.openConnection();
            Path home = directory.resolve("programs-" + fingerprint(connection));
            unpackUnlessThere(connection, home);
            return new Programs(home);
        } catch (IOException e) {
            throw new StoreException(
                    "PostgreSQL cannot be unpacked below %s: is the disk full?".formatted(directory), e);
        }
    }

    private static URL archive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = "/postgres-linux-%s.txz".formatted(machine.equals("amd64") ? "x86_64" : machine);
        URL archive = Programs.class.getResource(name);
        if (archive == null) {
            throw new StoreException(
                    "No PostgreSQL for %s is part of this build; name a server by zhengxin.database.url."
                            .formatted(machine));
        }
        return archive;
    }

    private static String fingerprint(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    /** One process unpacks, others that want the same wait for it; the operating system lets go of the lock. */
    private static void unpackUnlessThere(URLConnection connection, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Files.createDirectories(home.getParent());
        Path lock = home.resolveSibling("programs.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.isDirectory(home)) {
                unpack(connection, home);
            }
        }
    }

    /** Unpacks beside the final place and renames, so that what is there is always complete. */
    private static void unpack(URLConnection connection, Path home) throws IOException {
        Path partial = home.resolveSibling("programs.partial");
        Trees.delete(partial); // of a start that was cut off
        Files.createDirectory(partial);
        try (InputStream raw = new BufferedInputStream(connection.getInputStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, partial);
            }
        }
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        Command.of("sync", "-f", partial.toString()).run();
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path below) throws IOException {
        Path target = below.resolve(entry.getName()).normalize();
        if (!target.startsWith(below)) {
            throw new IOException("archive entry outside its directory");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            boolean runs = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}

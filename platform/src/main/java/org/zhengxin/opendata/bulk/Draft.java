package org.zhengxin.opendata.bulk;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A compressed file that is being written (临时文件): under another name until it is whole and on the disk, so that a
 * crash leaves no half file that anyone could take for a whole one.
 */
final class Draft implements AutoCloseable {
    static final String ENDING = ".part";

    private static final int BUFFER = 1 << 16;
    private static final int IN_NAME = 16;

    private final Path part;
    private final String name;
    private final FileOutputStream file;
    private final MessageDigest digest = sha256();
    private final Writer writer;

    Draft(Path directory, String name) throws IOException {
        this.name = name;
        this.part = Files.createTempFile(directory, name, ENDING);
        this.file = new FileOutputStream(part.toFile());
        OutputStream measured = new DigestOutputStream(new KeptOpen(file), digest);
        this.writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(measured, BUFFER), StandardCharsets.UTF_8), BUFFER);
    }

    Writer writer() {
        return writer;
    }

    /** Ends the file, has the disk keep it and gives it the name of its content. */
    MadeFile keep(String format) throws IOException {
        writer.close();
        file.getFD().sync();
        file.close();
        String sha256 = HexFormat.of().formatHex(digest.digest());
        String stored = sha256.substring(0, IN_NAME) + '-' + name;
        Files.move(
                part, part.resolveSibling(stored), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new MadeFile(name, format, Files.size(part.resolveSibling(stored)), sha256, stored);
    }

    /** Throws away what was not kept. */
    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Ending the compression must not close the file, which is still to be synchronised. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

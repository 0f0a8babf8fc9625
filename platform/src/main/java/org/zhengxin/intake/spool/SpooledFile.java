package org.zhengxin.intake.spool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.zhengxin.table.TableContent;

/** One spooled upload (暂存文件), decrypted while it is read; its plaintext never touches the disk. */
public final class SpooledFile implements TableContent {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path path;
    private final SpoolKey key;

    SpooledFile(Path path, SpoolKey key) {
        this.path = path;
        this.key = key;
    }

    /** Opens the plaintext for reading from any place. */
    @Override
    public SeekableByteChannel open() throws IOException {
        SeekableByteChannel ciphertext = Files.newByteChannel(path);
        try {
            return PlaintextChannel.of(key.cipher().newSeekableDecryptingChannel(ciphertext, name()));
        } catch (GeneralSecurityException | IOException e) {
            ciphertext.close();
            throw new IOException("The spooled upload cannot be decrypted", e);
        }
    }

    /** Opens the plaintext for reading from the beginning. */
    @Override
    public InputStream stream() throws IOException {
        InputStream ciphertext = Files.newInputStream(path);
        try {
            return new BufferedInputStream(key.cipher().newDecryptingStream(ciphertext, name()), BUFFER_BYTES);
        } catch (GeneralSecurityException | IOException e) {
            ciphertext.close();
            throw new IOException("The spooled upload cannot be decrypted", e);
        }
    }

    /** Returns the length of the plaintext in bytes. */
    public long size() throws IOException {
        try (SeekableByteChannel channel = open()) {
            return channel.size();
        }
    }

    /**
     * Spools a part of this upload, such as a workbook inside a zip that must be read from any place, under the same key.
     *
     * @param part plaintext of the part, read to its end, not closed
     * @throws IOException if the part breaks off or the disk fails; nothing is left behind then
     */
    @Override
    public SpooledFile unpack(InputStream part) throws IOException {
        String prefix = path.getFileName().toString().replaceFirst("\\..*", "");
        Path unpacked = path.resolveSibling(prefix + "." + UUID.randomUUID() + ".unpacked");
        boolean done = false;
        try {
            EncryptedCopy.of(part, unpacked, key, unpacked.getFileName().toString(), Long.MAX_VALUE);
            done = true;
            return new SpooledFile(unpacked, key);
        } finally {
            if (!done) {
                Files.deleteIfExists(unpacked);
            }
        }
    }

    /** Deletes the ciphertext; parts that were unpacked from it are their openers' to delete. */
    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The name is bound to the ciphertext, so that one upload cannot be put in another's place. */
    private byte[] name() {
        return path.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    }
}

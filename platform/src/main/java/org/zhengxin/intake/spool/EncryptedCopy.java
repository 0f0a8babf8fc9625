package org.zhengxin.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * What was copied into a file, encrypted on the way.
 *
 * @param bytes length of the plaintext
 * @param sha256 SHA-256 of the plaintext in hexadecimal
 */
record EncryptedCopy(long bytes, String sha256) {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Copies a plaintext to its end, or to the limit: then the result is empty and the file worthless. */
    static Optional<EncryptedCopy> of(InputStream plaintext, Path target, SpoolKey key, String name, long maxBytes)
            throws IOException {
        MessageDigest digest = newDigest();
        long bytes = 0;
        try (FileChannel file = FileChannel.open(
                target,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                PrivateFiles.attributes(target))) {
            // Closed by hand before the file is forced: closing writes the last segment.
            OutputStream ciphertext = encrypting(file, key, name);
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = plaintext.read(buffer); read >= 0; read = plaintext.read(buffer)) {
                bytes += read;
                if (bytes > maxBytes) {
                    return Optional.empty();
                }
                digest.update(buffer, 0, read);
                ciphertext.write(buffer, 0, read);
            }
            ciphertext.close();
        }
        return Optional.of(new EncryptedCopy(bytes, HexFormat.of().formatHex(digest.digest())));
    }

    private static OutputStream encrypting(FileChannel file, SpoolKey key, String name) throws IOException {
        try {
            return key.cipher()
                    .newEncryptingStream(Channels.newOutputStream(file), name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException("The upload cannot be encrypted", e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}

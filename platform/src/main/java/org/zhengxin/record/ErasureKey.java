package org.zhengxin.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.zhengxin.store.DataDirectory;

/**
 * The key of the fingerprints of erased records (删除指纹密钥), in the directory of keys: with the database alone nobody can
 * try out which record one stands for.
 */
@Component
class ErasureKey {
    private static final String FILE = "erasure.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final byte SEPARATOR = 0x1f;

    private final Path file;

    ErasureKey(DataDirectory data) {
        this.file = data.keys().resolve(FILE);
    }

    /**
     * Returns the fingerprint of an identity.
     *
     * @param organisation its code, which is the same in a register that was built anew from an export
     */
    byte[] over(String organisation, byte[] document, String extraKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update(organisation.getBytes(StandardCharsets.UTF_8));
            mac.update(SEPARATOR);
            mac.update(document);
            return mac.doFinal(extraKey.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private synchronized byte[] key() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path made = Files.createTempFile(
                file.getParent(),
                FILE,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, HexFormat.of().formatHex(fresh) + "\n", StandardOpenOption.SYNC);
        try {
            Files.createLink(file, made); // of several nodes that share the directory the first one's is kept
        } catch (FileAlreadyExistsException e) {
            // Another node was faster.
        }
        Files.delete(made);
    }
}

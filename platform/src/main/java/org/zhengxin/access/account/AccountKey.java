package org.zhengxin.access.account;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.SecretFile;

/**
 * Encrypts what must be read again, the secrets of second factors (二次验证密钥加密): AES-256-GCM under {@code accounts.key}
 * beside the log's keys, outside of the database. Without the file such secrets are lost and are set up anew.
 */
@Component
public class AccountKey {

    private static final String FILE = "accounts.key";
    private static final String MARKS_FILE = "accounts-marks.key";
    private static final int MARK_BYTES = 32;

    private final DataDirectory directory;
    private @Nullable Aead cipher;
    private @Nullable PrfSet marks;

    AccountKey(DataDirectory directory) {
        this.directory = directory;
    }

    /** Encrypts bytes for one purpose, which whoever decrypts must name again. */
    byte[] encrypt(byte[] clear, String purpose) {
        try {
            return cipher().encrypt(clear, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java lacks AES-256-GCM", impossible);
        }
    }

    /** Decrypts bytes; empty if they are not of this key and purpose. */
    Optional<byte[]> decrypt(byte[] ciphertext, String purpose) {
        try {
            return Optional.of(cipher().decrypt(ciphertext, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    /** Returns a keyed hash, 32 bytes, of what must be recognised again and not be readable. */
    public byte[] mark(String clear) {
        try {
            return marks().computePrimary(clear.getBytes(StandardCharsets.UTF_8), MARK_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java lacks HMAC-SHA-256", impossible);
        }
    }

    private synchronized PrfSet marks() throws GeneralSecurityException {
        if (marks == null) {
            PrfConfig.register();
            marks = keyset(MARKS_FILE, PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        }
        return marks;
    }

    private synchronized Aead cipher() throws GeneralSecurityException {
        if (cipher == null) {
            AeadConfig.register();
            cipher = keyset(FILE, PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        }
        return cipher;
    }

    private KeysetHandle keyset(String name, Parameters parameters) throws GeneralSecurityException {
        try {
            byte[] bytes = SecretFile.readOrCreate(directory.keys().resolve(name), () -> fresh(parameters));
            return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] fresh(Parameters parameters) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java lacks the cipher of a key", impossible);
        }
    }
}

package org.zhengxin.rights.evidence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * A cipher of cases (案件密钥): AES-256-GCM under a random key. Everything is bound to the place where it lies, so that
 * nothing can be put in another's place unnoticed.
 */
final class CaseCipher {
    private final KeysetHandle keyset;
    private final Aead aead;

    private CaseCipher(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Makes a cipher under a fresh key. */
    static CaseCipher random() {
        try {
            AeadConfig.register();
            return new CaseCipher(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java lacks AES-256-GCM", impossible);
        }
    }

    /** Takes a cipher back from what {@link #bytes()} gave. */
    static CaseCipher of(byte[] bytes) {
        try {
            AeadConfig.register();
            return new CaseCipher(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("Not a key of cases", foreign);
        }
    }

    /** Returns the key itself. */
    byte[] bytes() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key that was made cannot be written", impossible);
        }
    }

    byte[] seal(byte[] clear, String place) {
        try {
            return aead.encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java lacks AES-256-GCM", impossible);
        }
    }

    /** Opens what was sealed for the same place; anything else means that the database or the key file was tampered with. */
    byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("Something in the case vault is not what was put there", foreign);
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "CaseCipher";
    }
}

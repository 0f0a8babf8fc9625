package org.zhengxin.intake.spool;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

/**
 * Key of one batch's spooled upload (批次密钥): AES-256-GCM in segments of 64 KB, so that the ciphertext can be read from
 * any place. Whoever destroys the bytes destroys the upload.
 */
public final class SpoolKey {

    private static final int SEGMENT_BYTES = 64 * 1024;
    private static final int KEY_BYTES = 32;

    private final KeysetHandle keyset;

    private SpoolKey(KeysetHandle keyset) {
        this.keyset = keyset;
    }

    /** Makes a fresh random key. */
    static SpoolKey random() {
        try {
            StreamingAeadConfig.register();
            return new SpoolKey(KeysetHandle.generateNew(AesGcmHkdfStreamingParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                    .setHkdfHashType(HashType.SHA256)
                    .setCiphertextSegmentSizeBytes(SEGMENT_BYTES)
                    .build()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks AES-256-GCM", e);
        }
    }

    /**
     * Takes a key back from the bytes that {@link #bytes()} gave.
     *
     * @throws IllegalArgumentException if they are not such bytes
     */
    public static SpoolKey of(byte[] bytes) {
        try {
            StreamingAeadConfig.register();
            return new SpoolKey(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not the key of a spooled upload", e);
        }
    }

    /** Returns the key as bytes to be kept beside the batch, and nulled with its end. */
    public byte[] bytes() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was made cannot be written", e);
        }
    }

    /** Returns the cipher under this key. */
    StreamingAead cipher() {
        try {
            return keyset.getPrimitive(com.google.crypto.tink.RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks AES-256-GCM", e);
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "SpoolKey";
    }
}

package org.zhengxin.foundation.commitment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a version (版本盐值), 32 random bytes, from which each field gets a salt of its own: HMAC-SHA-256 over the
 * field's name. Who knows a field's salt can check that field and guess no other; without it the shortest value cannot
 * be guessed.
 */
public final class VersionSalt {
    /** How long it is. */
    public static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] NOTHING = {};

    private final byte[] bytes;
    private final Mac mac;

    private VersionSalt(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            mac.update(NOTHING); // takes in the key's block, once for all fields
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Draws a fresh one. */
    public static VersionSalt draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new VersionSalt(bytes);
    }

    /**
     * Returns the one with the given bytes.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public static VersionSalt of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A version's salt has 32 bytes");
        }
        return new VersionSalt(bytes.clone());
    }

    /** Returns a copy of its bytes, to keep. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the salt of a field. */
    public byte[] ofField(String name) {
        try {
            return ((Mac) mac.clone()).doFinal(name.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's HMAC-SHA-256 can be cloned", e);
        }
    }
}

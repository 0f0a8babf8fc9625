package org.zhengxin.foundation.commitment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The secret of a version (版本盐值), 32 random bytes, from which each field gets a salt of its own: HMAC-SHA-256 over the
 * field's name. Who knows a field's salt can check that field and guess no other; without it the shortest value cannot
 * be guessed.
 */
public final class VersionSalt {
    /** How long it is. */
    public static final int BYTES = 32;

    private static final int BLOCK = 64; // of SHA-256
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] bytes;
    private final MessageDigest inner;
    private final MessageDigest outer;

    /** The two blocks of the key are the same for every field: they are hashed once (RFC 2104, section 4). */
    private VersionSalt(byte[] bytes) {
        this.bytes = bytes;
        this.inner = begun(bytes, INNER);
        this.outer = begun(bytes, OUTER);
    }

    private static MessageDigest begun(byte[] key, byte pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(block);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
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
        byte[] within = copy(inner).digest(name.getBytes(StandardCharsets.UTF_8));
        return copy(outer).digest(within);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 can be cloned", e);
        }
    }
}

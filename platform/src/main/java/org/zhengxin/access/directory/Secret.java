package org.zhengxin.access.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets (令牌) and the hashes that are kept of them. */
public final class Secret {

    /** What every token begins with, so that one that leaks can be found by searching. */
    public static final String PREFIX = "zx_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_BYTES = 18;

    private Secret() {}

    /** Makes a bearer token of 256 random bits. */
    public static String token() {
        return PREFIX + random(TOKEN_BYTES);
    }

    /** Makes a password of 144 random bits. */
    public static String password() {
        return random(PASSWORD_BYTES);
    }

    /** Returns the SHA-256 of a secret; enough for secrets that nobody can guess, and only for those. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

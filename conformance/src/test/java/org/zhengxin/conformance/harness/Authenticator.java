package org.zhengxin.conformance.harness;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator by RFC 6238, written for the suite, so that the platform's library does not check itself. */
public final class Authenticator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final Map<String, Long> GIVEN = new ConcurrentHashMap<>();
    private static volatile long ahead;

    private Authenticator() {}

    /** From now on, codes are for a platform whose clock is ahead of the machine's. */
    public static void ahead(Duration time) {
        ahead = time.toSeconds() / STEP_SECONDS;
    }

    /**
     * Returns six digits that the platform takes: those of now, or else those of the next step, for which a clock that is
     * a little ahead is taken; no step is given out twice, for no step is taken twice.
     */
    public static String code(String secret) {
        long before = GIVEN.getOrDefault(secret, 0L);
        long now = Waiting.steps("the authenticator's next step", before - 1, STEP_SECONDS);
        long step = Math.max(before + 1, now);
        GIVEN.put(secret, step);
        return code(secret, step + ahead);
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int place = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(place) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] decoded(String secret) {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : secret.toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}

package org.zhengxin.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right lately, as hashes under a key that lives no longer than the process. The stored hash is
 * part of what is remembered, so a changed password is forgotten at once.
 */
@Component
class RecentSignIns {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    RecentSignIns(Clock clock) {
        this.clock = clock;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    boolean knows(String hash, String password) {
        Instant end = until.get(mark(hash, password));
        return end != null && clock.instant().isBefore(end);
    }

    void remember(String hash, String password) {
        Instant now = clock.instant();
        until.values().removeIf(end -> !now.isBefore(end));
        until.put(mark(hash, password), now.plus(KEPT));
    }

    private String mark(String hash, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

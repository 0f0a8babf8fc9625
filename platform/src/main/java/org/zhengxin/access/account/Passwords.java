package org.zhengxin.access.account;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords (口令散列): Argon2id with what OWASP asks for at least; hashes by bcrypt from before are still
 * checked. It is slow on purpose, so half of the processors at most are busy with it, whoever knocks; and whether there is an
 * account makes no difference in time.
 */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int ROUNDS = 2;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2",
            Map.of(
                    "argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, ROUNDS),
                    "bcrypt", new BCryptPasswordEncoder()));
    private final Semaphore checks =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private @Nullable String hashOfNobody;

    /** Returns the one form of a password: characters that look the same are the same, however they were typed. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Returns the hash to be kept. */
    public String hash(String password) {
        checks.acquireUninterruptibly();
        try {
            return encoder.encode(normal(password));
        } finally {
            checks.release();
        }
    }

    /** Thrown when so many wait for a check that one more would wait too long. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Tells whether a password is right. Without a hash it takes as long and says no.
     *
     * @throws TooMany if too many others wait
     */
    public boolean matches(String password, @Nullable String hash) {
        String nobody = hashOfNobody();
        awaitTurn();
        try {
            return encoder.matches(normal(password), hash == null ? nobody : hash) && hash != null;
        } finally {
            checks.release();
        }
    }

    /** Tells whether a hash should be made anew, in today's way, when the password is next at hand. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private void awaitTurn() {
        try {
            if (!checks.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooMany();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooMany();
        }
    }

    /** Made at the first check, whoever's: it is slow on purpose, and a start need not wait for it. */
    private synchronized String hashOfNobody() {
        if (hashOfNobody == null) {
            hashOfNobody = hash("nobody's");
        }
        return hashOfNobody;
    }
}

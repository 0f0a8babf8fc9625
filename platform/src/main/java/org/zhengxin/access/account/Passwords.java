package org.zhengxin.access.account;

import java.text.Normalizer;
import java.util.Map;
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
    private static final int KIBIBYTES = 7_168;
    private static final int ROUNDS = 5;

    /** About two seconds of work for one thread, and four of rest. */
    private static final int STRANGERS = 40;

    private static final int KNOWN = 400;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2",
            Map.of(
                    "argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, ROUNDS),
                    "bcrypt", new BCryptPasswordEncoder()));
    private final HashingLine line =
            new HashingLine(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), STRANGERS, KNOWN);
    private @Nullable String hashOfNobody;

    /** Who asks for a check. */
    public enum Standing {
        /** A browser in which the account signed in before, or somebody who is signed in. */
        KNOWN,
        /** Anyone else. */
        STRANGER
    }

    /** Thrown when so many wait for a check that one more would wait too long. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the one form of a password: characters that look the same are the same, however they were typed. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Returns the hash to be kept. */
    public String hash(String password) {
        return line.await(Standing.KNOWN, () -> encoder.encode(normal(password)));
    }

    /**
     * Tells whether a password is right. Without a hash it takes as long and says no.
     *
     * @throws TooMany if too many others wait
     */
    public boolean matches(String password, @Nullable String hash, Standing standing) {
        String nobody = hashOfNobody();
        return line.await(standing, () -> encoder.matches(normal(password), hash == null ? nobody : hash))
                && hash != null;
    }

    /** Tells whether a check would find room; who finds none need not be looked up at all. */
    public boolean hasRoom(Standing standing) {
        return line.hasRoom(standing);
    }

    /** Tells whether a hash should be made anew, in today's way, when the password is next at hand. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Returns how many hashes were computed since the start: an attempt costs one, whoever's name it is for. */
    public long computed() {
        return line.begun();
    }

    /** Made at the first check, whoever's: it is slow on purpose, and a start need not wait for it. */
    private synchronized String hashOfNobody() {
        if (hashOfNobody == null) {
            hashOfNobody = hash("nobody's");
        }
        return hashOfNobody;
    }
}

package org.zhengxin.access.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.security.crypto.codec.Utf8;
import org.springframework.stereotype.Component;

/**
 * Codes by time as the second factor (动态口令, RFC 6238): six digits, thirty seconds, HMAC-SHA-1, which every application
 * understands. One step before and after is taken for clocks that differ; no code is taken twice.
 */
@Component
public class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes =
            new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(STEP_SECONDS), DIGITS);
    private final Accounts accounts;
    private final AccountKey key;
    private final Clock clock;

    SecondFactor(Accounts accounts, AccountKey key, Clock clock) {
        this.accounts = accounts;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A secret that is offered and not yet set.
     *
     * @param secret as an application takes it, base 32
     * @param sealed the same, encrypted for this account, to be sent back with the first code
     */
    public record Offer(String secret, String sealed) {
        /** Says nothing of the secret. */
        @Override
        public String toString() {
            return "Offer";
        }
    }

    /** Offers a fresh secret to an account. */
    public Offer offer(long account) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return offer(account, secret);
    }

    /** Opens an offer that came back, if it was made for this account. */
    public Optional<Offer> reopen(long account, String sealed) {
        return opened(account, sealed).map(secret -> offer(account, secret));
    }

    /** Sets an offered secret if the code beside it is right; the code is used up. */
    public boolean accept(long account, Offer offer, String code) {
        byte[] secret = new Base32().decode(offer.secret());
        if (!isCurrent(account, secret, code)) {
            return false;
        }
        set(account, secret);
        return true;
    }

    /** Sets a fresh secret without asking for a code, for the sign-ins of a demonstration; returns it in base 32. */
    public String setFresh(long account) {
        Offer offer = offer(account);
        set(account, new Base32().decode(offer.secret()));
        return offer.secret();
    }

    /** Tells whether a code is right for an account now; a right one is used up. */
    public boolean verify(StoredAccount account, String code) {
        byte[] ciphertext = account.totpSecret();
        long id = account.account().id();
        return ciphertext != null
                && key.decrypt(ciphertext, kept(id))
                        .filter(secret -> isCurrent(id, secret, code))
                        .isPresent();
    }

    private void set(long account, byte[] secret) {
        accounts.changeSecondFactor(account, key.encrypt(secret, kept(account)));
    }

    private boolean isCurrent(long account, byte[] secret, String code) {
        String digits = code.replaceAll("\\s", "");
        Instant now = clock.instant();
        for (long shift = -1; shift <= 1; shift++) {
            Instant then = now.plusSeconds(shift * STEP_SECONDS);
            if (equal(code(secret, then), digits)) {
                return accounts.useStep(account, then.getEpochSecond() / STEP_SECONDS);
            }
        }
        return false;
    }

    private String code(byte[] secret, Instant time) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), time);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean equal(String one, String other) {
        return java.security.MessageDigest.isEqual(Utf8.encode(one), Utf8.encode(other));
    }

    private Offer offer(long account, byte[] secret) {
        String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(key.encrypt(secret, offered(account)));
        return new Offer(new Base32().encodeToString(secret), sealed);
    }

    private Optional<byte[]> opened(long account, String sealed) {
        try {
            return key.decrypt(Base64.getUrlDecoder().decode(sealed), offered(account));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String kept(long account) {
        return "totp:" + account;
    }

    private static String offered(long account) {
        return "totp-offer:" + account;
    }
}

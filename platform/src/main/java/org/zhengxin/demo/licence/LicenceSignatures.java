package org.zhengxin.demo.licence;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs and checks statements of the make-believe licences (演示签名): JSON Web Signatures with ES256, under a key that
 * lives no longer than the process.
 */
@Component
class LicenceSignatures {

    private static final String ISSUER = "demonstration-licence";
    private static final String AUDIENCE = "zhengxin";
    private static final Duration VALID = Duration.ofMinutes(5);

    private final Clock clock;
    private @Nullable KeysetHandle key;

    LicenceSignatures(Clock clock) {
        this.clock = clock;
    }

    /** Returns the statement that the licence of an organisation signs for a nonce. */
    String sign(String organisation, String nonce) {
        RawJwt statement = RawJwt.newBuilder()
                .setIssuer(ISSUER)
                .addAudience(AUDIENCE)
                .setSubject(organisation)
                .setJwtId(nonce)
                .setExpiration(clock.instant().plus(VALID))
                .build();
        try {
            return key().getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class)
                    .signAndEncode(statement);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java lacks ES256", impossible);
        }
    }

    /** Returns the organisation of a statement that was signed here, is of now and for this nonce. */
    Optional<String> organisation(String statement, String nonce) {
        JwtValidator validator = JwtValidator.newBuilder()
                .expectIssuer(ISSUER)
                .expectAudience(AUDIENCE)
                .setClock(clock)
                .build();
        try {
            VerifiedJwt verified = key().getPublicKeysetHandle()
                    .getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class)
                    .verifyAndDecode(statement, validator);
            return verified.getJwtId().equals(nonce) ? Optional.of(verified.getSubject()) : Optional.empty();
        } catch (GeneralSecurityException unsound) {
            return Optional.empty();
        }
    }

    private synchronized KeysetHandle key() throws GeneralSecurityException {
        if (key == null) {
            JwtSignatureConfig.register();
            key = KeysetHandle.generateNew(JwtEcdsaParameters.builder()
                    .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                    .setKidStrategy(JwtEcdsaParameters.KidStrategy.IGNORED)
                    .build());
        }
        return key;
    }
}

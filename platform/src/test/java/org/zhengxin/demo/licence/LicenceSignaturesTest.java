package org.zhengxin.demo.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What make-believe licences sign, and what is believed of it. */
class LicenceSignaturesTest {

    private static final String CODE = "91410100MA9DEM01X3";
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final LicenceSignatures signatures = new LicenceSignatures(clock);

    @Test
    void statement_ofNowAndForItsNonce_namesItsOrganisation() {
        assertThat(signatures.organisation(signatures.sign(CODE, "nonce"), "nonce"))
                .contains(CODE);
    }

    @Test
    void statement_forAnotherNonceAlteredOrOfAnotherKey_provesNothing() {
        String statement = signatures.sign(CODE, "nonce");
        assertThat(signatures.organisation(statement, "other")).isEmpty();
        assertThat(signatures.organisation(statement.substring(0, statement.length() - 4) + "AAAA", "nonce"))
                .isEmpty();
        assertThat(signatures.organisation("", "nonce")).isEmpty();
        assertThat(signatures.organisation(new LicenceSignatures(clock).sign(CODE, "nonce"), "nonce"))
                .isEmpty();
    }

    @Test
    void statement_thatIsOld_provesNothing() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        LicenceSignatures signing = new LicenceSignatures(((InstantSource) now::get).withZone(ZoneOffset.UTC));
        String statement = signing.sign(CODE, "nonce");
        assertThat(signing.organisation(statement, "nonce")).contains(CODE);
        now.set(NOW.plus(Duration.ofMinutes(6)));
        assertThat(signing.organisation(statement, "nonce")).isEmpty();
    }
}

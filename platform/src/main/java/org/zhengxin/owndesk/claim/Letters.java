package org.zhengxin.owndesk.claim;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.Caller;
import org.zhengxin.access.OrganisationAccounts;
import org.zhengxin.access.OrganisationAccounts.ClaimAct;
import org.zhengxin.access.Seals;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.owndesk.CodeDelivery;

/**
 * Brings codes by letter to the registered address (信函送达). Until the office prints the letter the code is kept as
 * ciphertext; printing destroys it, so nobody reads it a second time.
 */
@Component
class Letters implements CodeDelivery {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final OrganisationReader organisations;
    private final OrganisationAccounts accounts;
    private final Clock clock;

    Letters(
            JdbcClient jdbc,
            Seals seals,
            OrganisationReader organisations,
            OrganisationAccounts accounts,
            Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public boolean deliver(long claim, long organisation, String code) {
        boolean reachable = organisations
                .find(organisation)
                .map(found -> found.data().address())
                .filter(address -> !address.isBlank())
                .isPresent();
        if (reachable) {
            jdbc.sql("INSERT INTO claim_letter (claim_id, sealed, made_at) VALUES (:claim, :sealed, :now)")
                    .param("claim", claim)
                    .param("sealed", seals.seal(code, purpose(claim)))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return reachable;
    }

    /** Tells whether a letter waits to be printed. */
    boolean waits(long claim) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM claim_letter WHERE claim_id = :claim AND sealed IS NOT NULL)")
                .param("claim", claim)
                .query(Boolean.class)
                .single();
    }

    /** Tells whether a letter was printed. */
    boolean wasPrinted(long claim) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM claim_letter WHERE claim_id = :claim AND sealed IS NULL)")
                .param("claim", claim)
                .query(Boolean.class)
                .single();
    }

    /** Takes the code out for its letter, once; the ciphertext is destroyed. */
    @Transactional
    Optional<String> take(Caller.OfAccount office, long claim) {
        Optional<byte[]> sealed = jdbc.sql(
                        "SELECT sealed FROM claim_letter WHERE claim_id = :claim AND sealed IS NOT NULL FOR UPDATE")
                .param("claim", claim)
                .query(byte[].class)
                .optional();
        Optional<String> code = sealed.flatMap(bytes -> seals.open(bytes, purpose(claim)));
        if (code.isPresent()) {
            jdbc.sql("""
                            UPDATE claim_letter SET sealed = NULL, printed_at = :now, printed_by = :actor
                            WHERE claim_id = :claim""")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("actor", office.actor())
                    .param("claim", claim)
                    .update();
            accounts.write(office.actor(), ClaimAct.LETTER_PRINTED, claim);
        }
        return code;
    }

    private static String purpose(long claim) {
        return "claim-letter:" + claim;
    }
}

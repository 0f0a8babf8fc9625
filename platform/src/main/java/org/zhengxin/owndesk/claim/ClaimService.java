package org.zhengxin.owndesk.claim;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhengxin.access.Caller;
import org.zhengxin.access.LicenceProvider;
import org.zhengxin.access.OrganisationAccounts;
import org.zhengxin.access.OrganisationAccounts.ClaimAct;
import org.zhengxin.access.OrganisationAccounts.Invitation;
import org.zhengxin.access.Seals;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.owndesk.CodeDelivery;

/**
 * Claims of organisations (组织认领): opened by anyone, proven by a code, a business licence or the office. Opening says the
 * same whether the register knows the code, whether somebody holds the organisation, and whether a letter can be sent.
 */
@Component
class ClaimService {

    static final Duration VALID = Duration.ofDays(30);
    static final int ATTEMPTS = 5;

    private final Claims claims;
    private final List<CodeDelivery> deliveries;
    private final List<LicenceProvider> licences;
    private final OrganisationReader organisations;
    private final OrganisationAccounts accounts;
    private final Seals seals;
    private final Clock clock;

    ClaimService(
            Claims claims,
            List<CodeDelivery> deliveries,
            List<LicenceProvider> licences,
            OrganisationReader organisations,
            OrganisationAccounts accounts,
            Seals seals,
            Clock clock) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.licences = licences;
        this.organisations = organisations;
        this.accounts = accounts;
        this.seals = seals;
        this.clock = clock;
    }

    /** Returns the licence services that can be used now. */
    List<LicenceProvider> licences() {
        return licences.stream().filter(LicenceProvider::available).toList();
    }

    /** Opens a claim and returns the secret of its address, told this once. */
    @Transactional
    String open(ClaimForm.Sound form) {
        String secret = seals.secret();
        Instant now = clock.instant();
        long id = claims.add(form, seals.hash(secret), seals.secret(), ATTEMPTS, now, now.plus(VALID));
        String code = ClaimCode.fresh();
        if (form.way() == Way.CODE) {
            claims.setCode(id, mark(id, code));
            organisations.find(form.organisation()).ifPresent(found -> deliver(id, found, code));
        }
        return secret;
    }

    /** Returns the claim behind an address, if it is not too old. */
    Optional<Claim> behind(String secret) {
        return claims.bySecret(seals.hash(secret)).filter(claim -> !claim.isExpired(clock.instant()));
    }

    /** Takes a code; false if it is wrong, or too many were typed. */
    @Transactional
    boolean code(Claim claim, String typed) {
        return claims.attempt(claim.id())
                .filter(mark -> MessageDigest.isEqual(mark, mark(claim.id(), typed)))
                .map(right -> prove(claim))
                .orElse(false);
    }

    /** Takes a statement that a business licence signed; false if it proves nothing. */
    @Transactional
    boolean licence(Claim claim, String statement) {
        return claim.way() == Way.LICENCE
                && licences().stream()
                        .flatMap(licence -> licence.organisation(statement, claim.nonce()).stream())
                        .anyMatch(claim.organisation()::equals)
                && prove(claim);
    }

    /** Makes the account of a confirmed claim. */
    @Transactional
    Invitation account(Claim claim, String username) {
        if (!claims.use(claim.id(), clock.instant())) {
            return new Invitation.Wrong("gone");
        }
        String unit =
                organisations.find(claim.organisation()).map(Organisation::name).orElse(claim.organisation());
        Invitation made = accounts.open(claim.organisation(), unit, username, claim.function(), claim.id());
        if (made instanceof Invitation.Wrong) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return made;
    }

    /** Confirms a claim; false if it was decided before, or the register does not know the organisation. */
    @Transactional
    boolean confirm(Caller.OfAccount office, Claim claim) {
        return organisations.find(claim.organisation()).isPresent()
                && decide(office, claim, Claim.State.CONFIRMED, null, ClaimAct.CONFIRMED);
    }

    /** Refuses a claim; false if it was decided before. */
    @Transactional
    boolean refuse(Caller.OfAccount office, Claim claim, String reason) {
        return decide(office, claim, Claim.State.REFUSED, reason, ClaimAct.REFUSED);
    }

    private void deliver(long claim, Organisation organisation, String code) {
        for (CodeDelivery delivery : deliveries) {
            if (delivery.deliver(claim, organisation.id(), code)) {
                return;
            }
        }
    }

    private boolean decide(
            Caller.OfAccount office, Claim claim, Claim.State state, @Nullable String reason, ClaimAct act) {
        Instant now = clock.instant();
        boolean decided = claims.decide(claim.id(), state, office.actor(), reason, now, now.plus(VALID));
        if (decided) {
            accounts.write(office.actor(), act, claim.id());
        }
        return decided;
    }

    /** Who proves an organisation that somebody holds already waits for the office: nobody takes it over unseen. */
    private boolean prove(Claim claim) {
        boolean held = accounts.isHeld(claim.organisation());
        boolean known = organisations.find(claim.organisation()).isPresent();
        boolean proven = claims.prove(claim.id(), known && !held, clock.instant());
        if (proven) {
            accounts.write("claim:" + claim.id(), ClaimAct.PROVEN, claim.id());
        }
        return proven;
    }

    private byte[] mark(long claim, String code) {
        return seals.mark("claim " + claim + " " + ClaimCode.normal(code));
    }
}

package org.zhengxin.owndesk.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Text;

/** Tells what became of claims of an organisation (认领动态), for its notices. */
@Component
public class ClaimNews {

    private final Claims claims;

    ClaimNews(Claims claims) {
        this.claims = claims;
    }

    /** One claim that was proven or decided. */
    public record Item(Instant at, Text what) {}

    /** Returns those since a moment, the latest first. */
    public List<Item> since(Collection<String> codes, Instant moment, int limit) {
        return claims.ofOrganisations(codes, moment, limit).stream()
                .map(claim -> new Item(
                        Objects.requireNonNullElse(claim.decidedAt(), claim.provenOrOpenedAt()), words(claim.state())))
                .toList();
    }

    private static Text words(Claim.State state) {
        return switch (state) {
            case CONFIRMED -> Text.of("对本组织的认领已通过", "A claim of your organisation was confirmed");
            case USED ->
                Text.of("对本组织的认领已通过，账号已开通", "A claim of your organisation was confirmed, and its account made");
            case REFUSED -> Text.of("对本组织的认领未予确认", "A claim of your organisation was refused");
            case OPEN, PROVEN ->
                Text.of("有人通过证明认领本组织，等待信用办审核", "Somebody proved a claim of your organisation; it waits for the office");
        };
    }
}

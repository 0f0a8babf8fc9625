package org.zhengxin.owndesk.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * A claim as the claimant follows it (认领进度页).
 *
 * @param secret of the page's address
 * @param until the last day on which it can be followed
 * @param decided the day of the decision, or null
 * @param licences where to sign with a business licence
 * @param username as typed for the account
 * @param problem what went wrong, or null
 */
record ClaimPage(
        String token,
        String secret,
        Claim claim,
        String until,
        @Nullable String decided,
        List<Licence> licences,
        String username,
        @Nullable String problem) {

    /** Where one signs with a business licence. */
    record Licence(Text name, String address) {}

    String address() {
        return "/login/claim/" + secret;
    }

    boolean waitsFor(Way way) {
        return claim.state() == Claim.State.OPEN && claim.way() == way;
    }
}

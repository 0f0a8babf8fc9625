package org.zhengxin.owndesk.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;

/**
 * The office's page of claims (认领审核).
 *
 * @param notice the key of what was just done, or null
 */
record ClaimsPage(
        String token,
        Account account,
        List<Line> waiting,
        List<Line> decided,
        @Nullable String notice) {

    /**
     * A claim beside what the register says.
     *
     * @param registeredName the name that the register has for the code, or null if it does not know it
     * @param opened the day on which it was opened
     * @param held whether somebody holds the organisation already
     * @param letterWaits whether a letter with a code waits to be printed
     * @param letterPrinted whether it was printed
     */
    record Line(
            Claim claim,
            @Nullable String registeredName,
            String opened,
            @Nullable String decidedOn,
            boolean held,
            boolean letterWaits,
            boolean letterPrinted) {

        boolean sameName() {
            return claim.statedName().equals(registeredName);
        }
    }
}

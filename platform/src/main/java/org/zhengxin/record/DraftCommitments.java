package org.zhengxin.record;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.ledger.Ledger;

/** Begins the commitments of drafts, on any thread, before they are filed (承诺预备). */
@Service
public class DraftCommitments {
    private final SecureRandom random = new SecureRandom();
    private final Ledger ledger;

    DraftCommitments(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Returns a draft as it can be filed, once.
     *
     * @param content fingerprint of what the row says, as {@link Filing#content} gives it
     * @param organisation the code that the row names; null if it names none. Under which one it is filed is found out
     *     later, and is mostly the same
     */
    public CommittedDraft begin(
            RecordDraft draft, Provenance provenance, Fingerprint content, @Nullable String organisation) {
        return new CommittedDraft(
                draft,
                provenance,
                organisation,
                ledger.discards()
                        ? null
                        : DraftFields.begun(draft, provenance, content, organisation, VersionSalt.draw(random)));
    }
}

package org.zhengxin.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.OrganisationRef;

/**
 * One draft to be filed under one organisation (归档请求).
 *
 * @param organisation the organisation that the row names
 * @param keys the document's key, first; then further keys under which an earlier sending may stand
 * @param extraKey the kind's own extra key in normal form, else empty
 * @param exclusive whether a document of this kind names one organisation, so that the same document under another one
 *     needs a person's decision
 * @param secondParty whether a person has decided that the document names several organisations
 * @param content fingerprint of what the row says, without its provider: tells a resend from a change
 * @param replaces the recalled batch whose place the row's batch takes, or null: what that brought it may state anew
 */
public record Filing(
        OrganisationRef organisation,
        List<Fingerprint> keys,
        String extraKey,
        boolean exclusive,
        boolean secondParty,
        Fingerprint content,
        CommittedDraft committed,
        @Nullable UUID replaces) {

    /** Returns what the row says. */
    public RecordDraft draft() {
        return committed.draft();
    }

    /** Returns where it came from. */
    public Provenance provenance() {
        return committed.provenance();
    }
}

package org.zhengxin.record;

import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.commitment.FieldHashes;

/**
 * A draft with its source, and the share of its commitment that no register can change any more (待归档信息与承诺), worked
 * out where rows are prepared: the one that writes has less to do while it holds its locks. For one version: it holds
 * that version's secret.
 */
public final class CommittedDraft {
    private final RecordDraft draft;
    private final Provenance provenance;
    private final @Nullable String organisation;
    private final @Nullable FieldHashes hashes;

    CommittedDraft(
            RecordDraft draft, Provenance provenance, @Nullable String organisation, @Nullable FieldHashes hashes) {
        this.organisation = organisation;
        this.draft = draft;
        this.provenance = provenance;
        this.hashes = hashes;
    }

    /** Returns what the row says. */
    public RecordDraft draft() {
        return draft;
    }

    /** Returns where it came from. */
    public Provenance provenance() {
        return provenance;
    }

    /** Returns the code of the organisation that was hashed; null if it was not known. */
    @Nullable
    String organisation() {
        return organisation;
    }

    /** Returns the hashes so far; null if no log is kept. */
    @Nullable
    FieldHashes hashes() {
        return hashes;
    }
}

package org.zhengxin.record;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.HiddenBecause;

/** The state of a known record as far as filing needs it; follows what the running transaction appends. */
final class Head {
    private final long organisationId;
    private final UUID recordId;
    private final String extraKey;
    private final Set<Fingerprint> earlier = new HashSet<>();
    private int currentVersion;
    private Fingerprint currentContent;
    private boolean closed;
    private @Nullable UUID recalledBatch;
    private boolean misplaced;

    Head(
            long organisationId,
            UUID recordId,
            String extraKey,
            int currentVersion,
            Fingerprint currentContent,
            boolean closed) {
        this.organisationId = organisationId;
        this.recordId = recordId;
        this.extraKey = extraKey;
        this.currentVersion = currentVersion;
        this.currentContent = currentContent;
        this.closed = closed;
    }

    /** Tells whether nothing shows a version today or later; what waits for its release has its days still to come. */
    static boolean closed(Change change, @Nullable HiddenBecause hidden, LocalDate today, Iterable<DayRange> days) {
        if (change.closes()) {
            return true;
        }
        if (hidden == HiddenBecause.AWAITING_RELEASE) {
            return false;
        }
        for (DayRange channel : days) {
            if (channel.reaches(today)) {
                return false;
            }
        }
        return true;
    }

    long organisationId() {
        return organisationId;
    }

    UUID recordId() {
        return recordId;
    }

    String extraKey() {
        return extraKey;
    }

    int currentVersion() {
        return currentVersion;
    }

    /** Tells whether it stands withdrawn by the recall of a batch. */
    boolean recalled() {
        return recalledBatch != null;
    }

    boolean closed() {
        return closed;
    }

    /** Notes that it stands withdrawn by the recall of a batch, or by nothing of the kind. */
    void recalledWith(@Nullable UUID batch) {
        recalledBatch = batch;
    }

    /** Notes whether it was taken back because it was about the wrong organisation. */
    void wasMisplaced(boolean wrongOrganisation) {
        misplaced = wrongOrganisation;
    }

    /** Tells whether its document still stands under its organisation: it does not once that was a mistake. */
    boolean stands() {
        return !misplaced && !recalled();
    }

    /**
     * Tells whether its provider may state it anew: it was withdrawn by the recall of a batch, and what comes is not what
     * was recalled, or comes with the batch that a person sent in its place. A mere resend brings nothing back.
     */
    boolean mayBeStatedAnew(Fingerprint content, @Nullable UUID replaces) {
        return recalledBatch != null && (!says(content) || (currentSays(content) && recalledBatch.equals(replaces)));
    }

    boolean currentSays(Fingerprint content) {
        return currentContent.equals(content);
    }

    boolean says(Fingerprint content) {
        return currentSays(content) || earlier.contains(content);
    }

    void rememberEarlier(Fingerprint content) {
        earlier.add(content);
    }

    void advance(Fingerprint content, boolean nowClosed) {
        rememberEarlier(currentContent);
        currentVersion++;
        currentContent = content;
        closed = nowClosed;
        recalledBatch = null;
        misplaced = false;
    }
}

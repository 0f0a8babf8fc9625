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

    boolean closed() {
        return closed;
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
    }
}

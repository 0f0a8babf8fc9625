package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.PendingVersion.Change;
import org.zhengxin.organisation.RegistrationResult.Outcome;

/**
 * One organisation while the rows of a chunk that carry its code are applied to it, in their order (主体变更推演).
 *
 * <p>A row is compared with the state before it: what the register held, or what an earlier row of the chunk made.
 */
final class Dossier {
    private final String code;
    private final @Nullable Organisation before;
    private final NavigableMap<Integer, RegisterData> registered = new TreeMap<>();
    private final List<PendingVersion> pending = new ArrayList<>();
    private @Nullable RegisterData current;
    private int version;
    private boolean provisional;

    /**
     * Opens the dossier of a code.
     *
     * @param before the organisation as it stands, or null if the register does not know the code
     * @param registered its versions that came from registration data, by number
     */
    Dossier(String code, @Nullable Organisation before, NavigableMap<Integer, RegisterData> registered) {
        this.code = code;
        this.before = before;
        this.registered.putAll(registered);
        if (before != null) {
            this.current = before.data();
            this.version = before.version();
            this.provisional = before.provisional();
        }
    }

    /** Applies one row and says what became of it. */
    Step apply(RegisterData row, RowOrigin origin) {
        if (current == null) {
            return write(Change.OPENED, Outcome.OPENED, row, origin);
        }
        if (provisional) {
            provisional = false;
            return write(Change.CONFIRMED, Outcome.CONFIRMED, current.with(row), origin);
        }
        if (current.agreesWith(row)) {
            return new Step(Outcome.UNCHANGED, version);
        }
        for (Map.Entry<Integer, RegisterData> earlier :
                registered.descendingMap().entrySet()) {
            if (earlier.getValue().agreesWith(row)) {
                return new Step(Outcome.STALE, earlier.getKey());
            }
        }
        return write(Change.CHANGED, Outcome.CHANGED, current.with(row), origin);
    }

    /** Confirms a provisional organisation as it stands. */
    void confirm() {
        provisional = false;
        write(Change.CONFIRMED, Outcome.CONFIRMED, Objects.requireNonNull(current), null);
    }

    String code() {
        return code;
    }

    @Nullable
    Organisation before() {
        return before;
    }

    boolean isChanged() {
        return !pending.isEmpty();
    }

    /** The state after all rows; only for a dossier that was opened or changed. */
    PendingVersion latest() {
        return pending.getLast();
    }

    List<PendingVersion> pending() {
        return pending;
    }

    private Step write(Change change, Outcome outcome, RegisterData state, @Nullable RowOrigin origin) {
        version++;
        current = state;
        registered.put(version, state);
        pending.add(new PendingVersion(version, change, state, origin));
        return new Step(outcome, version);
    }

    /** What became of one row, and which version it wrote or equals. */
    record Step(Outcome outcome, int version) {}
}

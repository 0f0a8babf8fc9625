package org.zhengxin.trail;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The digests of days, and whether the days' accesses are still those that went into the log (每日封存核对). */
public interface DayDigests {

    /** Returns those before a day, the latest first; each day's rows are read again. */
    List<Day> before(@Nullable LocalDate before, int limit);

    /**
     * A day that is closed.
     *
     * @param rows how many accesses its digest is over, -1 if that is not known
     * @param digest SHA-256, hexadecimal; empty if it is not known
     * @param index of its entry in the log; null while it waits for its place
     */
    record Day(
            LocalDate day,
            long rows,
            String digest,
            @Nullable Long index,
            State state) {}

    /** What came of reading a day again. */
    enum State {
        /** Its accesses are those that its entry in the log commits to. */
        SOUND,
        /** They are not, or the entry is not there. */
        ALTERED,
        /** Days after it are closed, and of it there is nothing. */
        MISSING,
        /** It has no entry yet. */
        WAITING,
        /** Its accesses are kept by the register whose log was replayed here. */
        ELSEWHERE
    }
}

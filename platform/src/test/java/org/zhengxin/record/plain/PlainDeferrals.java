package org.zhengxin.record.plain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The deferrals of one record (暂缓公示): one at a time, each step by another person than the one before. */
final class PlainDeferrals {
    private @Nullable LocalDate until;
    private boolean approved;
    private boolean endPrepared;

    /** Whether one waits or is in force. */
    boolean open(LocalDate today) {
        return until != null && !until.isBefore(today);
    }

    boolean running(LocalDate today) {
        return open(today) && approved;
    }

    boolean waits(LocalDate today) {
        return open(today) && !approved;
    }

    boolean endWaits(LocalDate today) {
        return running(today) && endPrepared;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    void prepare(LocalDate day) {
        until = day;
        approved = false;
        endPrepared = false;
    }

    void approve() {
        approved = true;
    }

    void prepareEnd(boolean prepared) {
        endPrepared = prepared;
    }

    /** It was refused, or has ended. */
    void close() {
        until = null;
    }

    /** What is left for the public while one is in force. */
    PlainDays.Shown over(PlainDays.Shown shown) {
        LocalDate last = java.util.Objects.requireNonNull(until);
        java.util.BitSet days = (java.util.BitSet) shown.days().clone();
        days.clear(0, PlainDays.bit(last) + 1);
        return new PlainDays.Shown(days, false);
    }

    /** Why a deferral until a day is not possible; null if it is. */
    static @Nullable String impossible(PlainDays.Shown shown, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return "PAST";
        }
        if (!shown.reaches(today) || shown.days().nextSetBit(0) > PlainDays.bit(day)) {
            return "NOT_PUBLIC";
        }
        boolean outlasts = shown.days().length() - 1 <= PlainDays.bit(day);
        return outlasts ? "TOO_LONG" : null;
    }
}

package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a record stands from a moment on (一个阶段).
 *
 * @param since the day on which it came to stand so
 * @param row what its agency said last
 * @param grade how grave it is, as long as no rule grades it anew
 * @param received when that came
 * @param file the file that brought it, for the stage that it brought; 0 for all others
 * @param end how it has ended; null while it has not
 * @param recalled the file whose recall ended it; 0 if none did
 * @param waits whether it waits for the reviewer's release
 * @param returned whether the reviewer sent it back
 * @param unconfirmed whether it is hidden because nobody confirmed the organisation
 * @param deferred whether a deferral set the days
 */
record PlainStage(
        LocalDate since,
        PlainRow row,
        PlainGrade grade,
        LocalDate received,
        int file,
        @Nullable End end,
        int recalled,
        boolean waits,
        boolean returned,
        boolean unconfirmed,
        boolean deferred,
        Map<PlainChannel, PlainDays.Shown> shown) {

    /** How a record ends for good. */
    enum End {
        WITHDRAWN,
        /** Taken back because it was about the wrong organisation. */
        MISPLACED,
        ANNULLED,
        REPAIRED,
        ERASED
    }

    PlainDays.Shown on(PlainChannel channel) {
        return shown.getOrDefault(channel, PlainDays.Shown.NOTHING);
    }

    boolean reaches(LocalDate day) {
        return shown.values().stream().anyMatch(each -> each.reaches(day));
    }

    /** Ended, or past its last day on every channel: nothing opens it again but a person's decision. */
    boolean closed(LocalDate today) {
        return end != null || (!waits && !reaches(today));
    }

    PlainStage ended(LocalDate today, End how, int recall) {
        return new PlainStage(today, row, grade, received, 0, how, recall, false, false, false, false, Map.of());
    }

    PlainStage repaired(LocalDate today) {
        Map<PlainChannel, PlainDays.Shown> left = new EnumMap<>(PlainChannel.class);
        left.put(PlainChannel.REPORT, on(PlainChannel.REPORT));
        return new PlainStage(today, row, grade, received, 0, End.REPAIRED, 0, false, false, false, false, left);
    }

    PlainStage givenBack(LocalDate today) {
        return new PlainStage(today, row, grade, received, 0, null, 0, true, true, false, false, Map.of());
    }

    /** The same, newly written: a mark came or went. */
    PlainStage again(LocalDate today) {
        return new PlainStage(today, row, grade, received, 0, end, recalled, waits, false, unconfirmed, false, shown);
    }

    /** Other days for the same row, and perhaps another grade. */
    PlainStage showing(
            LocalDate today, PlainGrade graded, Map<PlainChannel, PlainDays.Shown> other, boolean unconfirmedThen) {
        return new PlainStage(today, row, graded, received, 0, null, 0, false, false, unconfirmedThen, false, other);
    }

    /** Other days for the public. */
    PlainStage showing(LocalDate today, PlainDays.Shown toThePublic, boolean byDeferral) {
        Map<PlainChannel, PlainDays.Shown> other = new EnumMap<>(PlainChannel.class);
        other.putAll(shown);
        other.put(PlainChannel.PUBLIC, toThePublic);
        return new PlainStage(today, row, grade, received, 0, null, 0, false, false, false, byDeferral, other);
    }
}

package org.zhengxin.foundation.time;

import java.time.LocalDate;

/** 日期读取结果: what a cell turned out to hold when read as a day. */
public sealed interface DayReading {

    /** A day in Asia/Shanghai. */
    record Day(LocalDate day) implements DayReading {}

    /** No end: 长期, 9999-09-09, 2099-12-31 and the like. */
    record OpenEnded() implements DayReading {}

    /** An empty cell or a filler such as 无 or a slash. */
    record Blank() implements DayReading {}

    /** Anything else. */
    record Unreadable(Problem problem) implements DayReading {}

    /** Why a cell is not a day. */
    enum Problem {
        /** No form that is read. */
        FORM,
        /** A day that no calendar has, such as 2026-02-30. */
        NO_SUCH_DAY,
        /** A year outside 1900 to 2199. */
        OUT_OF_RANGE,
        /** Day and month cannot be told apart, or the century is missing. */
        AMBIGUOUS
    }
}

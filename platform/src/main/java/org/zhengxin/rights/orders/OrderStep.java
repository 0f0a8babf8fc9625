package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order or a talk (办理记录).
 *
 * @param side who did it: {@code AGENCY} or {@code ORGANISATION}
 * @param act a stable name, such as {@code REPORTED}
 * @param day the day that it set or named, or null
 * @param words what was written, or null
 */
record OrderStep(
        ZonedDateTime at,
        String side,
        String act,
        @Nullable LocalDate day,
        @Nullable String words) {}

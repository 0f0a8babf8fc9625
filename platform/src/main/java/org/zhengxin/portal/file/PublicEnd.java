package org.zhengxin.portal.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * Until when a record is public, and by what (公示截止).
 *
 * @param until the last public day; null if a named event ends publication
 * @param rule the rule that sets it, in words
 * @param basis where the rule is laid down; null if the row itself set an earlier day
 */
public record PublicEnd(
        @Nullable LocalDate until, Text rule, @Nullable Text basis) {

    /** Returns how many days are left after today, 0 on the last one. */
    long daysLeft(LocalDate today) {
        return until == null ? 0 : ChronoUnit.DAYS.between(today, until);
    }
}

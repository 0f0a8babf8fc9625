package org.zhengxin.intake.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.row.Row;
import org.zhengxin.web.Text;

/** Dates stand in their order (日期先后). */
@Component
class DayOrder implements RowCheck {
    static final RowCode CODE = RowCode.reject(
            "DATE_ORDER",
            Text.of(
                    "日期先后矛盾（有效期止早于有效期起，或公示截止期早于决定日期）",
                    "Dates contradict each other: the end of validity before its start, or the last public day before the decision"),
            Text.of("核对日期", "Check the dates"));

    @Override
    public RowCode code() {
        return CODE;
    }

    @Override
    public void check(Row row, Findings findings) {
        LocalDate from = day(row, FieldRole.VALID_FROM);
        LocalDate until = day(row, FieldRole.VALID_UNTIL);
        LocalDate decided = row.decidedOn();
        LocalDate shownUntil = day(row, FieldRole.PUBLICATION_UNTIL);
        if (before(until, from) || before(shownUntil, decided)) {
            findings.report(CODE);
        }
    }

    private static @Nullable LocalDate day(Row row, FieldRole role) {
        return row.day(role) instanceof DayReading.Day(LocalDate day) ? day : null;
    }

    private static boolean before(@Nullable LocalDate later, @Nullable LocalDate earlier) {
        return later != null && earlier != null && later.isBefore(earlier);
    }
}

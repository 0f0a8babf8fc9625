package org.zhengxin.rights.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Deadline.Unit;
import org.zhengxin.foundation.time.Deadline;
import org.zhengxin.foundation.time.Months;
import org.zhengxin.foundation.time.WorkingCalendar;

/** Counts last days, suspensions left out (期限届满日计算). */
final class DueDay {
    private static final int MOST_DAYS = 10_000;

    private final WorkingCalendar calendar;
    private final LocalDate beganOn;
    private final List<Pause> pauses;

    DueDay(WorkingCalendar calendar, LocalDate beganOn, List<Pause> pauses) {
        this.calendar = calendar;
        this.beganOn = beganOn;
        this.pauses = pauses;
    }

    /** A last day, with whether it can still move with a notice. */
    record Due(LocalDate on, boolean provisional) {}

    /** Returns the last day of a period; empty while a suspension without an end keeps it open. */
    Optional<Due> of(int amount, Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> working(amount);
            case DAYS -> plain(amount);
            case MONTHS -> moved(Months.end(beganOn, amount));
        };
    }

    /** Returns a day that an authority set, moved by the days of suspensions. */
    Optional<Due> of(LocalDate set) {
        return moved(set);
    }

    private Optional<Due> working(int amount) {
        if (pauses.isEmpty()) {
            Deadline due = calendar.due(beganOn, amount);
            return Optional.of(new Due(due.due(), due.provisional()));
        }
        LocalDate day = beganOn;
        boolean provisional = false;
        for (int left = amount; left > 0; left -= calendar.isWorkingDay(day) ? 1 : 0) {
            day = counted(day);
            if (day == null) {
                return Optional.empty();
            }
            provisional |= !calendar.hasNotice(day.getYear());
        }
        return Optional.of(new Due(day, provisional));
    }

    private Optional<Due> plain(int amount) {
        LocalDate day = beganOn;
        for (int left = amount; left > 0; left--) {
            day = counted(day);
            if (day == null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Due(day, false));
    }

    private Optional<Due> moved(LocalDate last) {
        return plain((int) (last.toEpochDay() - beganOn.toEpochDay()));
    }

    /** Returns the next day that is counted; null if a suspension without an end covers it. */
    private @Nullable LocalDate counted(LocalDate after) {
        LocalDate day = after.plusDays(1);
        for (int steps = 0; steps < MOST_DAYS; steps++) {
            LocalDate asked = day;
            Optional<Pause> pause =
                    pauses.stream().filter(each -> each.covers(asked)).findFirst();
            if (pause.isEmpty()) {
                return day;
            }
            LocalDate until = pause.get().until();
            if (until == null) {
                return null;
            }
            day = until.plusDays(1);
        }
        throw new IllegalStateException("More suspensions than days");
    }
}

package org.zhengxin.rights.objection;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.rights.clock.Pause;

/** Periods of objections beside the stages' own (异议期限), from the catalogue. */
@Component
class ObjectionPeriods {
    private final Catalogue catalogue;
    private final WorkingDays days;

    ObjectionPeriods(Catalogue catalogue, WorkingDays days) {
        this.catalogue = catalogue;
        this.days = days;
    }

    /** Returns the last day on which an answer of a day can be appealed against. */
    LocalDate appealUntil(LocalDate answered) {
        return last("objection-appeal", answered);
    }

    /** Returns the last day on which a rectification notice is shown that begins on a day. */
    LocalDate shownUntil(LocalDate first) {
        return last("rectification-shown", first);
    }

    /** Counts the working days after one day up to another, without those that were suspended. */
    int workingDays(LocalDate from, LocalDate to, List<Pause> pauses) {
        WorkingCalendar calendar = days.calendar();
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate asked = day;
            boolean suspended = pauses.stream()
                    .anyMatch(pause ->
                            !asked.isBefore(pause.from()) && (pause.until() == null || !asked.isAfter(pause.until())));
            count += !suspended && calendar.isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    private LocalDate last(String limit, LocalDate from) {
        Deadline deadline = catalogue
                .deadline(limit, from)
                .orElseThrow(() -> new IllegalStateException("The catalogue lacks the time limit " + limit));
        return switch (deadline.unit()) {
            case WORKING_DAYS -> days.counting().due(from, deadline.amount()).due();
            case DAYS -> from.plusDays(deadline.amount());
            case MONTHS -> from.plusMonths(deadline.amount());
        };
    }
}

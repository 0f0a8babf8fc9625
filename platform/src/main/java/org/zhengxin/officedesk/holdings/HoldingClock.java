package org.zhengxin.officedesk.holdings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;

/** By when a held row is to be decided (核查时限): the catalogue's limit for checking what came in, in working days. */
@Component
class HoldingClock {
    private static final String LIMIT = "platform-check";
    private static final int FARTHEST = 400;

    private final Catalogue catalogue;
    private final WorkingDays days;
    private final Clock clock;

    HoldingClock(Catalogue catalogue, WorkingDays days, Clock clock) {
        this.catalogue = catalogue;
        this.days = days;
        this.clock = clock;
    }

    /**
     * The last day for a row.
     *
     * @param left working days until then; negative: since then
     * @param provisional whether the State Council's notice for a year on the way is not out yet
     */
    record Due(LocalDate day, int left, boolean provisional) {
        boolean overdue() {
            return left < 0;
        }
    }

    /** The limit that applies, with where it is laid down. */
    record Limit(int workingDays, Basis basis) {}

    /** Returns the limit that applies to what comes today. */
    Optional<Limit> limit() {
        return deadline(today()).map(deadline -> new Limit(deadline.amount(), deadline.basis()));
    }

    /** Returns the last day for what was received on a day; empty if no limit was in force then. */
    Optional<Due> due(LocalDate receivedOn) {
        return deadline(receivedOn).map(deadline -> {
            WorkingCalendar calendar = days.calendar();
            org.zhengxin.foundation.time.Deadline due = calendar.due(receivedOn, deadline.amount());
            LocalDate today = today();
            int left = due.due().isBefore(today)
                    ? -calendar.workingDaysBetween(due.due(), today)
                    : calendar.workingDaysBetween(today, due.due());
            return new Due(due.due(), left == 0 && due.due().isBefore(today) ? -1 : left, due.provisional());
        });
    }

    /** Returns the first day whose rows are not overdue yet: all that came before it are. */
    LocalDate firstInTime() {
        LocalDate day = today();
        for (int back = 0; back < FARTHEST; back++) {
            LocalDate before = day.minusDays(1);
            if (due(before).map(Due::overdue).orElse(false)) {
                return day;
            }
            day = before;
        }
        return day;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<Deadline> deadline(LocalDate day) {
        return catalogue.deadline(LIMIT, day).filter(found -> found.unit() == Deadline.Unit.WORKING_DAYS);
    }
}

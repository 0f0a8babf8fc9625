package org.zhengxin.rights.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.CalendarChanged;
import org.zhengxin.foundation.time.WorkingCalendar;

/**
 * Counts last days anew when a notice of holidays is approved (届满日重算), in that transaction. Whoever counts a day for
 * keeping holds approvals off, so that none is missed.
 */
@Component
class NoticeRecount {
    private static final int DECEMBER = 12;

    private final ClockRows rows;
    private final Clocks clocks;
    private final CaseStates states;

    NoticeRecount(ClockRows rows, Clocks clocks, CaseStates states) {
        this.rows = rows;
        this.clocks = clocks;
        this.states = states;
    }

    @EventListener
    void recount(CalendarChanged changed) {
        // A notice can name days of the December before its year.
        LocalDate first = LocalDate.of(changed.year() - 1, DECEMBER, 1);
        LocalDate last = LocalDate.of(changed.year() + 1, 1, 1).minusDays(1);
        WorkingCalendar calendar = changed.calendar();
        List<UUID> touched = new ArrayList<>(rows.workOut(rows.periods(first, last), calendar));
        for (UUID suspended : rows.suspendedBefore(first, last)) {
            List<Pause> pauses = clocks.pauses(suspended);
            clocks.running(suspended).forEach(each -> rows.workOut(each.id(), calendar, pauses));
            touched.add(suspended);
        }
        states.settle(touched);
    }
}

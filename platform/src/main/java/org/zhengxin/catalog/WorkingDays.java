package org.zhengxin.catalog;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhengxin.catalog.days.NoticeRows;
import org.zhengxin.foundation.time.WorkingCalendar;

/**
 * The working calendar (工作日历) of the notices that come with the software and of those that the office adds. Every node
 * reads those of the others: what is shown may be a second old, what is counted for keeping is not.
 */
@Component
public class WorkingDays {

    private static final long CHECKED_FOR = Duration.ofSeconds(1).toNanos();

    private final NoticeRows rows;
    private final Lock checking = new ReentrantLock();
    private volatile Known known = new Known(0, WorkingCalendar.shipped(), 0);

    /**
     * A calendar as it was read.
     *
     * @param approvals how many approvals it knows
     * @param checkedAt by the machine's running time, which no change of the clock moves
     */
    private record Known(long approvals, WorkingCalendar calendar, long checkedAt) {}

    WorkingDays(NoticeRows rows) {
        this.rows = rows;
        check();
    }

    /**
     * Returns the calendar for reading; it may lack what another node approved within the last second. One caller at a time
     * looks whether it still holds, and nobody waits for that: whoever asks may hold a connection already.
     */
    public WorkingCalendar calendar() {
        Known read = known;
        if (System.nanoTime() - read.checkedAt < CHECKED_FOR || !checking.tryLock()) {
            return read.calendar;
        }
        try {
            return check();
        } finally {
            checking.unlock();
        }
    }

    /**
     * Returns the calendar for counting days that are kept. No notice is approved until the running transaction ends, so
     * that each kept day is either counted with a notice or found when the notice comes.
     *
     * @throws IllegalStateException if no transaction runs
     */
    public WorkingCalendar counting() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Days that are kept are counted inside a transaction");
        }
        rows.lockForCounting();
        return check();
    }

    @TransactionalEventListener
    void changed(CalendarChanged changed) {
        known = new Known(changed.approvals(), changed.calendar(), System.nanoTime());
    }

    private WorkingCalendar check() {
        long now = System.nanoTime();
        long approvals = rows.approvals();
        Known read = known;
        boolean same = read.approvals == approvals;
        WorkingCalendar calendar =
                same ? read.calendar : WorkingCalendar.shipped().with(rows.holding());
        known = new Known(approvals, calendar, now);
        return calendar;
    }
}

package org.zhengxin.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.catalog.days.NoticeRows;
import org.zhengxin.foundation.time.WorkingCalendar;

/** Adds years' notices of holidays to the working calendar (补充节假日安排), under four eyes: one enters, another approves. */
@Service
public class CalendarNotices {
    private final NoticeRows rows;
    private final ApplicationEventPublisher events;

    CalendarNotices(NoticeRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Returns those entered last, the latest first. */
    public List<CalendarNotice> latest(int limit) {
        return rows.latest(limit);
    }

    /** Returns how many wait for an actor's decision: those that others entered. */
    public int waiting(String actor) {
        return rows.waiting(actor);
    }

    /**
     * Enters a notice; nothing changes until another person approves it.
     *
     * @param actor who enters, such as {@code account:17}
     * @return its number
     */
    @Transactional
    public long enter(int year, String source, List<NamedDay> days, String actor) {
        return rows.add(year, source, days, actor);
    }

    /** Approves a notice: it holds at once, and who keeps days that were counted counts them anew in this transaction. */
    @Transactional
    public NoticeResult approve(long id, String actor) {
        rows.lockForApproval();
        Optional<CalendarNotice> found = rows.lock(id);
        NoticeResult possible = possible(found, actor);
        if (possible == NoticeResult.DONE) {
            rows.decide(id, true, actor);
            WorkingCalendar calendar = WorkingCalendar.shipped().with(rows.holding());
            events.publishEvent(new CalendarChanged(found.orElseThrow().year(), rows.approvals(), calendar));
        }
        return possible;
    }

    /** Refuses a notice. */
    @Transactional
    public NoticeResult refuse(long id, String actor) {
        NoticeResult possible = possible(rows.lock(id), actor);
        if (possible == NoticeResult.DONE) {
            rows.decide(id, false, actor);
        }
        return possible;
    }

    private static NoticeResult possible(Optional<CalendarNotice> found, String actor) {
        if (found.isEmpty()) {
            return NoticeResult.UNKNOWN;
        }
        if (found.get().state() != CalendarNotice.State.WAITING) {
            return NoticeResult.NOT_OPEN;
        }
        return found.get().enteredBy().equals(actor) ? NoticeResult.SAME_PERSON : NoticeResult.DONE;
    }
}

package org.zhengxin.officedesk.calendar;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.catalog.CalendarNotice;
import org.zhengxin.catalog.NoticeText;
import org.zhengxin.web.Text;

/**
 * The working calendar (工作日历): which years have a notice, what was entered, and a notice that is being entered.
 *
 * @param actor who looks, as acts are recorded
 * @param names of those who entered and decided, by their keys
 * @param lines what is wrong with lines of the text
 * @param preview what the text would change; null unless it was read without fault
 * @param problem the last part of a message about what could not be done, or null
 * @param said the last part of a message about what was just done, or null
 */
record CalendarPage(
        String token,
        Account account,
        String actor,
        List<Year> years,
        List<Entered> entries,
        Map<String, Text> names,
        CalendarForm form,
        List<NoticeText.Problem> lines,
        @Nullable Preview preview,
        @Nullable String problem,
        @Nullable String said) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * A year.
     *
     * @param sources addresses of its notice; empty if there is none
     * @param off how many days the notice gives off
     * @param worked how many make-up days it has
     */
    record Year(int year, boolean issued, List<String> sources, long off, long worked) {}

    /** What a text says, and would change. */
    record Preview(NoticeText text, CalendarChanges changes) {}

    /**
     * A notice that was entered.
     *
     * @param changes what it would change if it were approved; null unless it waits
     */
    record Entered(CalendarNotice notice, @Nullable CalendarChanges changes) {
        boolean waits() {
            return notice.state() == CalendarNotice.State.WAITING;
        }

        String at() {
            return TIME.format(notice.enteredAt());
        }
    }

    /** Tells whether who looks may decide about one: not who entered it. */
    boolean decides(Entered entered) {
        return entered.waits() && !entered.notice().enteredBy().equals(actor);
    }

    /** Returns the field that a problem is about, for the link to it. */
    String field() {
        return problem != null && List.of("year", "source").contains(problem) ? problem : "text";
    }
}

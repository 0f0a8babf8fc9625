package org.zhengxin.rights.clock;

import java.time.LocalDate;
import org.zhengxin.foundation.time.WorkingCalendar;

/**
 * Which last days are to be reminded of on a day, and which were missed for how long (提醒督办日期界限).
 *
 * @param today the day
 * @param remindUpTo the last of the last days that are reminded of
 * @param escalateUpTo the last of those that are escalated
 * @param auditUpTo the last of those that are marked for the auditor
 */
record AlarmDays(LocalDate today, LocalDate remindUpTo, LocalDate escalateUpTo, LocalDate auditUpTo) {

    static AlarmDays on(LocalDate today, ClockRules.Alarms rule, WorkingCalendar calendar) {
        return new AlarmDays(
                today,
                rule.reminder() == 0
                        ? today
                        : calendar.due(today, rule.reminder()).due(),
                missed(today, rule.escalation(), calendar),
                missed(today, rule.audit(), calendar));
    }

    /** Returns the latest day after which so many working days have begun by today. */
    private static LocalDate missed(LocalDate today, int workingDays, WorkingCalendar calendar) {
        LocalDate day = today.minusDays(1);
        while (workingDays > 0 && calendar.due(day, workingDays).due().isAfter(today)) {
            day = day.minusDays(1);
        }
        return day;
    }
}

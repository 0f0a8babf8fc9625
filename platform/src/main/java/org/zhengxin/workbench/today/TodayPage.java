package org.zhengxin.workbench.today;

import java.time.LocalDate;
import java.util.List;
import org.zhengxin.access.Account;
import org.zhengxin.access.TodayItem.Task;

/**
 * What there is to do (今日待办).
 *
 * @param today the day in Shanghai
 * @param tasks the overdue and the most urgent first
 */
record TodayPage(String token, Account account, LocalDate today, List<Task> tasks) {

    /** Tells whether a task's last day is over. */
    boolean late(Task task) {
        LocalDate due = task.due();
        return due != null && due.isBefore(today);
    }

    /** Tells whether a task's last day is today. */
    boolean dueToday(Task task) {
        return today.equals(task.due());
    }
}

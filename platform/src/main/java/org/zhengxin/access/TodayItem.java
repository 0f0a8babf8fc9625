package org.zhengxin.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/** Something that an agency owes or should look at today (今日待办). A feature makes beans of it for what is its own. */
public interface TodayItem {

    /** Returns what there is to do for the agency of an account, which is a clerk's or a reviewer's; empty if nothing. */
    List<Task> tasks(Account account);

    /**
     * One thing to do.
     *
     * @param title what it is, with its number
     * @param text why and what to do, a sentence; null if the title says it all
     * @param address of the page where it is done
     * @param due the last day for it; null if it has none
     * @param basis where that day is laid down; null if it has none
     */
    record Task(
            Text title,
            @Nullable Text text,
            String address,
            @Nullable LocalDate due,
            @Nullable Text basis) {}
}

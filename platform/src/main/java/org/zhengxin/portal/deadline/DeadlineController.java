package org.zhengxin.portal.deadline;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.Deadline;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Counts working days for everyone (期限计算接口). */
@RestController
class DeadlineController {

    private final WorkingDays days;

    DeadlineController(WorkingDays days) {
        this.days = days;
    }

    @GetMapping("/api/v1/deadlines")
    DeadlineAnswer due(@RequestParam("from") LocalDate from, @RequestParam("workingDays") int workingDays) {
        try {
            Deadline deadline = days.calendar().due(from, workingDays);
            return new DeadlineAnswer(deadline.due(), deadline.provisional(), deadline.notice());
        } catch (IllegalArgumentException outOfRange) {
            throw new ProblemException(
                    "DEADLINE_OUT_OF_RANGE",
                    HttpStatus.BAD_REQUEST,
                    Text.of("日期须在 1949 至 2199 年之间，工作日数须在 1 至 10000 之间。", OUT_OF_RANGE));
        }
    }

    private static final String OUT_OF_RANGE = "Days lie between 1949 and 2199, working days between 1 and 10,000.";

    /**
     * The last day of a period.
     *
     * @param due the last day
     * @param provisional whether a counted day lies in a year without a notice yet
     * @param notice the address of the notice for the year of the last day, or empty
     */
    record DeadlineAnswer(LocalDate due, boolean provisional, String notice) {}
}

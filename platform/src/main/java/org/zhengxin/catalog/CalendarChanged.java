package org.zhengxin.catalog;

import org.zhengxin.foundation.time.WorkingCalendar;

/**
 * A notice of holidays was approved (工作日历变更). Published inside the transaction of the approval, which nobody who counts
 * days for keeping runs beside: see {@link WorkingDays#counting()}.
 *
 * @param year the year whose notice it is
 * @param approvals how many notices were approved with it
 * @param calendar the calendar with it
 */
public record CalendarChanged(int year, long approvals, WorkingCalendar calendar) {}

package org.zhengxin.foundation.time;

import java.time.LocalDate;

/**
 * 期限届满日: the last day of a period in working days.
 *
 * @param due the last day
 * @param provisional whether a counted day lies in a year for which there is no notice yet
 * @param notice address of the notice (节假日安排通知) for the year of the last day, several separated by spaces;
 *     empty if there is none
 */
public record Deadline(LocalDate due, boolean provisional, String notice) {}

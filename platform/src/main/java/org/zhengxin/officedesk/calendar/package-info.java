/** The working calendar: notices of holidays that the office adds, under four eyes (工作日历). */
@NullMarked
package org.zhengxin.officedesk.calendar;

import org.jspecify.annotations.NullMarked;

package org.zhengxin.officedesk.calendar;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.NoticeText;
import org.zhengxin.foundation.time.WorkingCalendar;

/** What was typed to add a year's notice (节假日安排表单); a field that was not sent is empty. */
record CalendarForm(String year, String source, String text) {
    static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_SOURCE = 300;
    private static final String STATE_HOST = ".gov.cn";

    CalendarForm {
        year = Objects.requireNonNullElse(year, "");
        source = Objects.requireNonNullElse(source, "").strip();
        text = Objects.requireNonNullElse(text, "");
    }

    /** Returns the year, or 0 if none is meant that can have a notice. */
    int yearNumber() {
        String digits = year.strip();
        return digits.matches("20[0-9]{2}|21[0-8][0-9]") ? Integer.parseInt(digits) : 0;
    }

    NoticeText read(WorkingCalendar calendar) {
        return NoticeText.read(yearNumber(), text, calendar);
    }

    /** Returns the name of the first field that is wrong by itself, or null. */
    @Nullable
    String wrong() {
        if (yearNumber() == 0) {
            return "year";
        }
        if (!isOfTheState()) {
            return "source";
        }
        return text.isBlank() || text.length() > LONGEST_TEXT ? "text" : null;
    }

    private boolean isOfTheState() {
        try {
            URI address = URI.create(source);
            String host = address.getHost();
            return source.length() <= LONGEST_SOURCE
                    && "https".equals(address.getScheme())
                    && host != null
                    && host.endsWith(STATE_HOST);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}

package org.zhengxin.officedesk.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.zhengxin.access.ActorNames;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.CalendarNotice;
import org.zhengxin.catalog.CalendarNotices;
import org.zhengxin.catalog.NamedDay;
import org.zhengxin.catalog.NoticeText;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.foundation.time.YearNotice;
import org.zhengxin.officedesk.CityOffice;
import org.zhengxin.web.Pages;

/** Makes the page of the working calendar (工作日历页面). */
@Component
class CalendarPages {
    private static final String TEMPLATE = "officedesk/calendar/calendar.jte";
    private static final int AROUND = 2;
    private static final int SHOWN = 20;

    private final CalendarNotices notices;
    private final WorkingDays days;
    private final ActorNames names;
    private final Clock clock;
    private final Pages pages;

    CalendarPages(CalendarNotices notices, WorkingDays days, ActorNames names, Clock clock, Pages pages) {
        this.notices = notices;
        this.days = days;
        this.names = names;
        this.clock = clock;
        this.pages = pages;
    }

    CalendarForm empty() {
        int year = thisYear();
        WorkingCalendar calendar = days.calendar();
        while (calendar.hasNotice(year)) {
            year++;
        }
        return new CalendarForm(Integer.toString(year), "", "");
    }

    View plain(HttpServletRequest request, Caller.OfAccount caller, @Nullable String said) {
        return page(request, caller, HttpStatus.OK, empty(), List.of(), null, null, said);
    }

    View preview(HttpServletRequest request, Caller.OfAccount caller, CalendarForm form, NoticeText text) {
        YearNotice notice = new YearNotice(form.yearNumber(), List.of(form.source()), NamedDay.asMap(text.days()));
        CalendarPage.Preview preview = new CalendarPage.Preview(text, CalendarChanges.of(days.calendar(), notice));
        return page(request, caller, HttpStatus.OK, form, List.of(), preview, null, null);
    }

    View refused(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            CalendarForm form,
            String problem,
            List<NoticeText.Problem> lines) {
        return page(request, caller, status, form, lines, null, problem, null);
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HttpStatus status,
            CalendarForm form,
            List<NoticeText.Problem> lines,
            CalendarPage.@Nullable Preview preview,
            @Nullable String problem,
            @Nullable String said) {
        WorkingCalendar calendar = days.calendar();
        List<CalendarNotice> latest = notices.latest(SHOWN);
        CalendarPage model = new CalendarPage(
                FormToken.of(request),
                CityOffice.of(caller),
                caller.actor(),
                years(calendar),
                latest.stream().map(notice -> entered(notice, calendar)).toList(),
                names.of(latest.stream()
                        .flatMap(one -> Stream.<@Nullable String>of(one.enteredBy(), one.decidedBy()))
                        .toList()),
                form,
                lines,
                preview,
                problem,
                said);
        return pages.page(status, TEMPLATE, model);
    }

    private static CalendarPage.Entered entered(CalendarNotice notice, WorkingCalendar calendar) {
        boolean waits = notice.state() == CalendarNotice.State.WAITING;
        return new CalendarPage.Entered(notice, waits ? CalendarChanges.of(calendar, notice.asNotice()) : null);
    }

    private List<CalendarPage.Year> years(WorkingCalendar calendar) {
        List<YearNotice> issued = calendar.notices();
        return IntStream.rangeClosed(thisYear() - AROUND, thisYear() + AROUND)
                .mapToObj(year -> issued.stream()
                        .filter(notice -> notice.year() == year)
                        .findFirst()
                        .map(CalendarPages::year)
                        .orElseGet(() -> new CalendarPage.Year(year, false, List.of(), 0, 0)))
                .toList();
    }

    private static CalendarPage.Year year(YearNotice notice) {
        long worked = notice.days().values().stream().filter(day -> day).count();
        return new CalendarPage.Year(
                notice.year(), true, notice.sources(), notice.days().size() - worked, worked);
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}

package org.zhengxin.officedesk.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.CalendarNotices;
import org.zhengxin.catalog.NoticeResult;
import org.zhengxin.catalog.NoticeText;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.officedesk.CityOffice;
import org.zhengxin.web.SeeOther;

/** The working calendar (工作日历): one person enters a year's notice of holidays, another approves it. */
@Controller
class CalendarDeskController {
    private static final String PLACE = "/desk/calendar";
    private static final Set<String> SAID = Set.of("enter", "approve", "refuse");

    private final CalendarNotices notices;
    private final WorkingDays days;
    private final CalendarPages pages;
    private final AdministrativeActs acts;

    CalendarDeskController(CalendarNotices notices, WorkingDays days, CalendarPages pages, AdministrativeActs acts) {
        this.notices = notices;
        this.days = days;
        this.pages = pages;
        this.acts = acts;
    }

    @GetMapping(PLACE)
    View show(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        return pages.plain(request, caller, said != null && SAID.contains(said) ? said : null);
    }

    @PostMapping(PLACE + "/preview")
    View preview(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) throws IOException {
        CityOffice.of(caller);
        CalendarForm form = CalendarUpload.read(request);
        return check(request, caller, form, true);
    }

    @PostMapping(PLACE)
    View enter(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute CalendarForm form) {
        CityOffice.of(caller);
        return check(request, caller, form, false);
    }

    @PostMapping(PLACE + "/{id}/{step}")
    View decide(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @PathVariable("step") String step) {
        CityOffice.of(caller);
        NoticeResult result = switch (step) {
            case "approve" -> notices.approve(id, caller.actor());
            case "refuse" -> notices.refuse(id, caller.actor());
            default -> NoticeResult.UNKNOWN;
        };
        if (result != NoticeResult.DONE) {
            return pages.refused(request, caller, HttpStatus.CONFLICT, pages.empty(), result.name(), List.of());
        }
        acts.write(
                caller.actor(),
                step.equals("approve") ? "CALENDAR_NOTICE_APPROVE" : "CALENDAR_NOTICE_REFUSE",
                "notice:" + id);
        return SeeOther.at(PLACE, step);
    }

    private View check(HttpServletRequest request, Caller.OfAccount caller, CalendarForm form, boolean previewOnly) {
        String wrong = form.wrong();
        HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
        if (wrong != null) {
            return pages.refused(request, caller, refused, form, wrong, List.of());
        }
        NoticeText text = form.read(days.calendar());
        if (!text.problems().isEmpty()) {
            return pages.refused(request, caller, refused, form, "lines", text.problems());
        }
        if (previewOnly) {
            return pages.preview(request, caller, form, text);
        }
        long id = notices.enter(form.yearNumber(), form.source(), text.days(), caller.actor());
        acts.write(caller.actor(), "CALENDAR_NOTICE_ENTER", "notice:" + id + " " + form.yearNumber());
        return SeeOther.at(PLACE, "enter");
    }
}

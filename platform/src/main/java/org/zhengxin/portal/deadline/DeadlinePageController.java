package org.zhengxin.portal.deadline;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline.Unit;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.Deadline;
import org.zhengxin.portal.deadline.DeadlinePage.KnownLimit;
import org.zhengxin.portal.file.Words;
import org.zhengxin.web.Pages;

/** The page of the deadline calculator (期限计算). */
@Controller
class DeadlinePageController {

    private static final String TEMPLATE = "portal/deadline/deadlines.jte";

    private final Catalogue catalogue;
    private final WorkingDays days;
    private final Clock clock;
    private final Pages pages;

    DeadlinePageController(Catalogue catalogue, WorkingDays days, Clock clock, Pages pages) {
        this.catalogue = catalogue;
        this.days = days;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/deadlines")
    View deadlines(
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "workingDays", defaultValue = "") String workingDays) {
        LocalDate today = LocalDate.now(clock);
        List<KnownLimit> limits = limits(today);
        if (from.isBlank() && workingDays.isBlank()) {
            return pages.page(TEMPLATE, new DeadlinePage(today.toString(), "7", false, null, limits));
        }
        try {
            Deadline deadline =
                    days.calendar().due(LocalDate.parse(from.strip()), Integer.parseInt(workingDays.strip()));
            return pages.page(TEMPLATE, new DeadlinePage(from, workingDays, false, deadline, limits));
        } catch (DateTimeException | IllegalArgumentException notCountable) {
            DeadlinePage model = new DeadlinePage(from, workingDays, true, null, limits);
            return pages.page(HttpStatus.BAD_REQUEST, TEMPLATE, model);
        }
    }

    private List<KnownLimit> limits(LocalDate today) {
        return catalogue.release().deadlines().stream()
                .filter(limit ->
                        limit.unit() == Unit.WORKING_DAYS && limit.effective().contains(today))
                .sorted(Comparator.comparing(limit -> !limit.profile().equals(Catalogue.DEFAULT_PROFILE)))
                .map(limit -> new KnownLimit(Words.of(limit.label()), limit.amount(), Words.of(limit.basis())))
                .toList();
    }
}

package org.zhengxin.rights.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.Deferrals;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Where a unit learns that what it read was wrong (查阅后被更正的信息). */
@Controller
class ObjectionToldController {
    static final String ADDRESS = "/desk/corrected";
    private static final int MOST = 100;

    private final ObjectionNews news;
    private final OrganisationReader organisations;
    private final Deferrals records;
    private final ObjectionViews views;
    private final Clock clock;
    private final Pages pages;

    ObjectionToldController(
            ObjectionNews news,
            OrganisationReader organisations,
            Deferrals records,
            ObjectionViews views,
            Clock clock,
            Pages pages) {
        this.news = news;
        this.organisations = organisations;
        this.records = records;
        this.views = views;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Account account = caller.account();
        List<ObjectionNews.Line> found = news.of(account.unit(), MOST);
        return pages.page(
                "rights/objection/told.jte",
                new ToldPage(
                        FormToken.of(request),
                        account,
                        found.stream().map(this::line).toList(),
                        news.unseen(account.unit(), account.id()),
                        found.isEmpty() ? "" : found.getFirst().toldAt().toString()));
    }

    /** Marks as seen what was shown. */
    @PostMapping(ADDRESS)
    View seen(
            @AuthenticationPrincipal Caller.OfAccount caller, @RequestParam(name = "to", defaultValue = "") String to) {
        try {
            Instant moment = Instant.parse(to);
            if (!moment.isAfter(clock.instant())) {
                news.seen(caller.account().id(), moment);
            }
        } catch (DateTimeException malformed) {
            // nothing was shown
        }
        return SeeOther.at(ADDRESS);
    }

    private ToldPage.Line line(ObjectionNews.Line told) {
        Organisation organisation = organisations.find(told.organisation()).orElseThrow();
        return new ToldPage.Line(
                told.number(),
                organisation.name(),
                organisation.code(),
                records.find(told.recordId())
                        .map(view -> views.about(view, null).kind())
                        .orElse(null),
                Effect.of(told.effect()).orElseThrow().label(),
                told.readAt().atZone(clock.getZone()).toLocalDate(),
                told.toldAt().atZone(clock.getZone()).toLocalDate());
    }
}

package org.zhengxin.owndesk.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The page of notices (通知). */
@Controller
class NoticesController {

    private static final String ADDRESS = "/desk/organisation/notices";

    private final Holdings holdings;
    private final Notices notices;
    private final SeenPlaces seen;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    NoticesController(
            Holdings holdings, Notices notices, SeenPlaces seen, AccessTrail trail, Clock clock, Pages pages) {
        this.holdings = holdings;
        this.notices = notices;
        this.seen = seen;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Own own = holdings.of(caller);
        trail.writeOwn(own.caller(), own.organisation().id(), List.of());
        List<Notice> found = notices.of(own);
        Map<Source, String> newest = new EnumMap<>(Source.class);
        found.forEach(notice -> newest.putIfAbsent(notice.source(), notice.at().toString()));
        return pages.page("owndesk/notice/notices.jte", new NoticesPage(FormToken.of(request), own, found, newest));
    }

    /** Marks as seen what was shown, source by source: what came since then stays new. */
    @PostMapping(ADDRESS + "/seen")
    View seen(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) {
        Instant now = clock.instant();
        for (Source source : Source.values()) {
            moment(request.getParameter(source.name()))
                    .filter(to -> !to.isAfter(now))
                    .ifPresent(to -> seen.move(caller.account().id(), source, to));
        }
        return SeeOther.at(ADDRESS);
    }

    private static Optional<Instant> moment(@Nullable String given) {
        try {
            return given == null ? Optional.empty() : Optional.of(Instant.parse(given));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}

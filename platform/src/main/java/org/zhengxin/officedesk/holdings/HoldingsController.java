package org.zhengxin.officedesk.holdings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.officedesk.CodeMeanings;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;

/** The list of held rows with their clock (待核行清单), of the agencies that the reader looks after. */
@Controller
class HoldingsController {
    private static final int ON_ONE_PAGE = 50;

    private final HoldingsReader reader;
    private final HoldingClock clock;
    private final Agencies agencies;
    private final KindNames kinds;
    private final CodeMeanings meanings;
    private final AccessTrail trail;
    private final Pages pages;

    HoldingsController(
            HoldingsReader reader,
            HoldingClock clock,
            Agencies agencies,
            KindNames kinds,
            CodeMeanings meanings,
            AccessTrail trail,
            Pages pages) {
        this.reader = reader;
        this.clock = clock;
        this.agencies = agencies;
        this.kinds = kinds;
        this.meanings = meanings;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping("/desk/holdings")
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "agency", required = false) @Nullable String agency,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        Account account = caller.account();
        List<Agency> covered = agencies.all().stream().filter(account::covers).toList();
        List<Long> asked = covered.stream()
                .filter(one -> agency == null || agency.isBlank() || one.code().equals(agency))
                .map(Agency::id)
                .toList();
        List<HoldingsReader.Holding> found = reader.after(after, asked, ON_ONE_PAGE + 1);
        List<HoldingsReader.Holding> shown = found.stream().limit(ON_ONE_PAGE).toList();
        write(caller, shown);
        Map<Long, String> names = covered.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return pages.page(
                "officedesk/holdings/holdings.jte",
                new HoldingsPage(
                        FormToken.of(request),
                        account,
                        shown.stream().map(row -> line(row, names)).toList(),
                        reader.waiting(asked, clock.firstInTime()),
                        clock.limit().orElse(null),
                        covered,
                        agency == null ? "" : agency,
                        kinds.all(),
                        meanings,
                        found.size() > ON_ONE_PAGE ? shown.getLast().cursor().encoded() : null,
                        "decided".equals(said) ? said : null));
    }

    private HoldingsPage.Line line(HoldingsReader.Holding row, Map<Long, String> names) {
        return new HoldingsPage.Line(
                row, clock.due(row.receivedOn()).orElse(null), names.getOrDefault(row.agencyId(), ""));
    }

    /** That a row waits about an organisation is not public: it is written under each of them. */
    private void write(Caller caller, List<HoldingsReader.Holding> shown) {
        List<Access> accesses = shown.stream()
                .map(HoldingsReader.Holding::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .map(organisation -> Access.to(ReadView.HELD_ROWS, organisation))
                .toList();
        trail.write(caller, Reason.upkeep(), accesses.isEmpty() ? List.of(Access.to(ReadView.HELD_ROWS)) : accesses);
    }
}

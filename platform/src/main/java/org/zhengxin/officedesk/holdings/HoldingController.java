package org.zhengxin.officedesk.holdings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.intake.HeldCase;
import org.zhengxin.intake.HeldOrder;
import org.zhengxin.intake.HeldRefusals;
import org.zhengxin.intake.HeldResult;
import org.zhengxin.intake.HeldReview;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.Text;

/** One held row of any agency with its candidates, to be decided by the office (待核行办理). */
@Controller
class HoldingController {
    private static final String ADDRESS = "/desk/holdings/{batch}/{sheet}/{row}";

    private final HeldReview desk;
    private final HoldingClock limit;
    private final Agencies agencies;
    private final KindNames kinds;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    HoldingController(
            HeldReview desk,
            HoldingClock limit,
            Agencies agencies,
            KindNames kinds,
            AccessTrail trail,
            Clock clock,
            Pages pages) {
        this.desk = desk;
        this.limit = limit;
        this.agencies = agencies;
        this.kinds = kinds;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("batch") String batch,
            @PathVariable("sheet") String sheet,
            @PathVariable("row") String row,
            @RequestParam(name = "q", defaultValue = "") String wanted) {
        HeldCase held = found(caller, id(batch, sheet, row), wanted);
        return page(request, caller, held, new Filled(wanted, "", ""), HttpStatus.OK, null);
    }

    @PostMapping(ADDRESS)
    View decide(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("batch") String batch,
            @PathVariable("sheet") String sheet,
            @PathVariable("row") String row,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason) {
        String id = id(batch, sheet, row);
        HeldCase held = found(caller, id, "");
        HeldResult result = HeldOrder.read(id, choice, caller.actor(), reason)
                .map(order -> desk.decide(null, order))
                .orElseGet(HeldResult.NotAllowed::new);
        if (result instanceof HeldResult.Done) {
            return SeeOther.at("/desk/holdings", "decided");
        }
        if (result instanceof HeldResult.NotWaiting) {
            throw HeldRefusals.notWaiting();
        }
        String kept = result instanceof HeldResult.ReasonUnsound ? "" : reason;
        return page(request, caller, held, new Filled("", choice, kept), HttpStatus.CONFLICT, HeldRefusals.of(result));
    }

    /** What stands in the forms of the page. */
    private record Filled(String wanted, String chosen, String reason) {}

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HeldCase held,
            Filled filled,
            HttpStatus status,
            @Nullable Text problem) {
        Long organisation = held.line().organisation();
        Access access =
                organisation == null ? Access.to(ReadView.HELD_ROWS) : Access.to(ReadView.HELD_ROWS, organisation);
        trail.write(caller, Reason.upkeep(), access.of(List.of(held.line().batch())));
        String kind = held.line().kind();
        return pages.page(
                status,
                "officedesk/holdings/holding.jte",
                new HoldingPage(
                        FormToken.of(request),
                        caller.account(),
                        held,
                        agencies.byId(held.line().agency()).map(Agency::name).orElse(""),
                        kind == null ? null : kinds.all().get(kind),
                        limit.due(LocalDate.ofInstant(held.line().receivedAt(), clock.getZone()))
                                .orElse(null),
                        filled.wanted(),
                        filled.chosen(),
                        filled.reason(),
                        problem));
    }

    /** A district's office has its agencies' rows alone. */
    private HeldCase found(Caller.OfAccount caller, String id, String wanted) {
        return desk.find(null, id, wanted)
                .filter(held -> agencies.byId(held.line().agency())
                        .filter(caller.account()::covers)
                        .isPresent())
                .orElseThrow(HeldRefusals::notWaiting);
    }

    private static String id(String batch, String sheet, String row) {
        return batch + "." + sheet + "." + row;
    }
}

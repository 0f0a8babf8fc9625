package org.zhengxin.officedesk.holdings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.intake.HeldDesk;
import org.zhengxin.officedesk.CodeMeanings;
import org.zhengxin.officedesk.KindNames;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SeeOther;
import org.zhengxin.web.Text;

/** One held row with its candidates, to be decided (待核行办理). */
@Controller
class HoldingController {
    private static final String ADDRESS = "/desk/holdings/{batch}/{sheet}/{row}";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final HeldDesk desk;
    private final HoldingCandidates candidates;
    private final HoldingClock clock;
    private final Agencies agencies;
    private final KindNames kinds;
    private final CodeMeanings meanings;
    private final AdministrativeActs acts;
    private final AccessTrail trail;
    private final Pages pages;

    HoldingController(
            HeldDesk desk,
            HoldingCandidates candidates,
            HoldingClock clock,
            Agencies agencies,
            KindNames kinds,
            CodeMeanings meanings,
            AdministrativeActs acts,
            AccessTrail trail,
            Pages pages) {
        this.desk = desk;
        this.candidates = candidates;
        this.clock = clock;
        this.agencies = agencies;
        this.kinds = kinds;
        this.meanings = meanings;
        this.acts = acts;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("batch") String batch,
            @PathVariable("sheet") String sheet,
            @PathVariable("row") String row) {
        return page(
                request,
                HttpStatus.OK,
                caller,
                row(caller, place(batch, sheet, row)),
                DecisionForm.empty(),
                null,
                "",
                List.of());
    }

    @PostMapping(ADDRESS)
    View decide(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("batch") String batch,
            @PathVariable("sheet") String sheet,
            @PathVariable("row") String row,
            @ModelAttribute DecisionForm form) {
        HeldDesk.HeldRow held = row(caller, place(batch, sheet, row));
        if (form.asked().isEmpty()) {
            return refused(request, caller, held, form, "decision", "decision");
        }
        if (!form.reasoned()) {
            return refused(request, caller, held, form, "reason", "reason");
        }
        HeldDesk.Decision decision = form.asked().get();
        HeldDesk.Decided done =
                desk.decide(held.place(), decision, form.chosen(), form.reason().strip(), caller.actor());
        return switch (done.outcome()) {
            case DONE -> {
                acts.write(caller.actor(), "HELD_ROW_DECIDED", batch + "." + sheet + "." + row + " " + decision.name());
                yield SeeOther.at("/desk/holdings", "decided");
            }
            case NOT_WAITING -> throw notFound();
            case UNKNOWN_ORGANISATION -> refused(request, caller, held, form, "organisation", "other");
            case NO_CONTENT -> refused(request, caller, held, form, "content", "decision");
            case STOPPED -> page(request, HttpStatus.CONFLICT, caller, held, form, "stopped", "decision", done.codes());
        };
    }

    private View refused(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HeldDesk.HeldRow held,
            DecisionForm form,
            String problem,
            String field) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, held, form, problem, field, List.of());
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            HeldDesk.HeldRow held,
            DecisionForm form,
            @Nullable String problem,
            String field,
            List<String> stopping) {
        Access access = held.organisation() == null
                ? Access.to(ReadView.HELD_ROWS)
                : Access.to(ReadView.HELD_ROWS, held.organisation());
        trail.write(caller, Reason.upkeep(), access.of(List.of(held.place().batch())));
        return pages.page(
                status,
                "officedesk/holdings/holding.jte",
                new HoldingPage(
                        FormToken.of(request),
                        caller.account(),
                        held,
                        agencies.byId(held.agencyId()).map(Agency::name).orElse(""),
                        clock.due(LocalDate.ofInstant(held.receivedAt(), SHANGHAI))
                                .orElse(null),
                        candidates.of(held),
                        kinds.all(),
                        meanings,
                        form,
                        problem,
                        field,
                        stopping));
    }

    private HeldDesk.HeldRow row(Caller.OfAccount caller, HeldDesk.Place place) {
        return desk.find(place)
                .filter(held -> agencies.byId(held.agencyId())
                        .filter(caller.account()::covers)
                        .isPresent())
                .orElseThrow(HoldingController::notFound);
    }

    private static HeldDesk.Place place(String batch, String sheet, String row) {
        try {
            return new HeldDesk.Place(UUID.fromString(batch), Integer.parseInt(sheet), Integer.parseInt(row));
        } catch (IllegalArgumentException malformed) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(
                "NOT_WAITING",
                HttpStatus.NOT_FOUND,
                Text.of("没有这个待核行，或已处理。", "No such row waits; it may have been decided."));
    }
}

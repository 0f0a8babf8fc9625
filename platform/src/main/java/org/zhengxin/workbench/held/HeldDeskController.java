package org.zhengxin.workbench.held;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.intake.HeldCase;
import org.zhengxin.intake.HeldLine;
import org.zhengxin.intake.HeldOrder;
import org.zhengxin.intake.HeldRefusals;
import org.zhengxin.intake.HeldResult;
import org.zhengxin.intake.HeldReview;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.Text;

/** The pages on which an agency decides its own waiting rows (待核行处理). */
@Controller
class HeldDeskController {
    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Set<String> OUTCOMES = Set.of("ACCEPTED", "UPDATED", "UNCHANGED", "REJECTED");

    private final HeldReview desk;
    private final Catalogue catalogue;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    HeldDeskController(HeldReview desk, Catalogue catalogue, AccessTrail trail, Clock clock, Pages pages) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/desk/held")
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String told) {
        List<HeldLine> rows = desk.waiting(agency(caller).id(), after, PAGE + 1);
        List<HeldLine> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        trail.write(
                caller,
                Reason.ownData(),
                Access.to(ReadView.HELD_ROWS)
                        .of(shown.stream().map(HeldLine::batch).distinct().toList()));
        String next = rows.size() > PAGE ? "/desk/held?after=" + shown.getLast().id() : null;
        return pages.page(
                "workbench/held/waiting.jte",
                new HeldPage.Waiting(
                        caller.account(),
                        FormToken.of(request),
                        shown.stream().map(this::line).toList(),
                        next,
                        told != null && OUTCOMES.contains(told) ? told : null));
    }

    @GetMapping("/desk/held/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") String id,
            @RequestParam(name = "q", defaultValue = "") String wanted) {
        return page(request, caller, found(caller, id, wanted), wanted, "", "", HttpStatus.OK, null);
    }

    @PostMapping("/desk/held/{id}")
    View decide(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") String id,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason) {
        HeldCase row = found(caller, id, "");
        HeldResult result = HeldOrder.read(id, choice, caller.actor(), reason)
                .map(order -> desk.decide(agency(caller).id(), order))
                .orElseGet(HeldResult.NotAllowed::new);
        if (result instanceof HeldResult.Done done) {
            RedirectView view = new RedirectView("/desk/held?told=" + done.outcome());
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return view;
        }
        if (result instanceof HeldResult.NotWaiting) {
            throw HeldRefusals.notWaiting();
        }
        String kept = result instanceof HeldResult.ReasonUnsound ? "" : reason;
        return page(request, caller, row, "", choice, kept, HttpStatus.CONFLICT, HeldRefusals.of(result));
    }

    private HeldCase found(Caller.OfAccount caller, String id, String wanted) {
        return desk.find(agency(caller).id(), id, wanted).orElseThrow(HeldRefusals::notWaiting);
    }

    private View page(
            HttpServletRequest request,
            Caller.OfAccount caller,
            HeldCase row,
            String wanted,
            String chosen,
            String reason,
            HttpStatus status,
            @Nullable Text problem) {
        Long organisation = row.line().organisation();
        Access access =
                organisation == null ? Access.to(ReadView.HELD_ROWS) : Access.to(ReadView.HELD_ROWS, organisation);
        trail.write(caller, Reason.ownData(), access.of(List.of(row.line().batch())));
        return pages.page(
                status,
                "workbench/held/one.jte",
                new HeldPage.One(
                        caller.account(),
                        FormToken.of(request),
                        row,
                        line(row.line()),
                        wanted,
                        chosen,
                        reason,
                        problem));
    }

    private HeldPage.Line line(HeldLine row) {
        String code = row.kind();
        Text kind = code == null
                ? null
                : catalogue
                        .kind(code)
                        .map(found -> Text.of(found.label().zh(), found.label().en()))
                        .orElse(null);
        return new HeldPage.Line(row, kind, TIME.format(row.receivedAt().atZone(clock.getZone())));
    }

    private static Agency agency(Caller.OfAccount caller) {
        return Objects.requireNonNull(caller.account().agency(), "a clerk has an agency");
    }
}

package org.zhengxin.rights.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.web.SeeOther;

/** One case with its clocks (事项期限页), and what can be done about them. */
@Controller
class CaseController {
    private static final String PLACE = "/desk/cases/{id}";
    private static final Set<String> SAID = Set.of("suspend", "resume", "extend");
    private static final int LONGEST = 100;

    private final CasePages pages;
    private final CaseActs acts;
    private final CaseScope scope;

    CaseController(CasePages pages, CaseActs acts, CaseScope scope) {
        this.pages = pages;
        this.acts = acts;
        this.scope = scope;
    }

    @GetMapping(PLACE)
    View show(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        return pages.page(request, caller, id, HttpStatus.OK, null, said != null && SAID.contains(said) ? said : null);
    }

    @PostMapping(PLACE + "/suspend")
    View suspend(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "ground", defaultValue = "") String ground,
            @RequestParam(name = "from", defaultValue = "") String from) {
        LocalDate day = day(from);
        Account account = caller.account();
        CaseActs.Result result = day == null
                ? CaseActs.Result.DAY
                : acts.suspend(id, day, ground, caller.actor(), of -> scope.suspends(account, of));
        return answer(request, caller, id, result, "suspend");
    }

    @PostMapping(PLACE + "/resume")
    View resume(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "last", defaultValue = "") String last) {
        LocalDate day = day(last);
        Account account = caller.account();
        CaseActs.Result result = day == null
                ? CaseActs.Result.DAY
                : acts.resume(id, day, caller.actor(), of -> scope.suspends(account, of));
        return answer(request, caller, id, result, "resume");
    }

    @PostMapping(PLACE + "/extend")
    View extend(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "clock", defaultValue = "0") long clock,
            @RequestParam(name = "ground", defaultValue = "") String ground,
            @RequestParam(name = "more", defaultValue = "") String more) {
        int units = more.matches("[1-9][0-9]?") ? Integer.parseInt(more) : LONGEST;
        Account account = caller.account();
        CaseActs.Result result = acts.extend(id, clock, units, ground, caller.actor(), of -> scope.extend(account, of));
        return answer(request, caller, id, result, "extend");
    }

    private View answer(
            HttpServletRequest request, Caller.OfAccount caller, UUID id, CaseActs.Result result, String step) {
        return switch (result) {
            case DONE -> SeeOther.at("/desk/cases/" + id, step);
            case UNKNOWN -> throw CasePages.notFound();
            case NOT_OPEN -> pages.page(request, caller, id, HttpStatus.CONFLICT, result.name(), null);
            case GROUND, DAY -> pages.page(request, caller, id, HttpStatus.UNPROCESSABLE_CONTENT, result.name(), null);
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}

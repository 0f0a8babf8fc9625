package org.zhengxin.rights.objection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Typed;
import org.zhengxin.rights.evidence.EvidenceDownload;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** The office's and the agencies' objections (异议办理页面): one page serves both, each within its scope. */
@Controller
class ObjectionController {
    static final String ADDRESS = "/desk/objections";
    private static final int EACH = 50;

    private final ObjectionScope scope;
    private final ObjectionLines lines;
    private final ObjectionPages casePages;
    private final ObjectionSteps steps;
    private final ObjectionDecision decision;
    private final ObjectionAppealForms appeals;
    private final EvidenceDownload download;
    private final Pages pages;

    ObjectionController(
            ObjectionScope scope,
            ObjectionLines lines,
            ObjectionPages casePages,
            ObjectionSteps steps,
            ObjectionDecision decision,
            ObjectionAppealForms appeals,
            EvidenceDownload download,
            Pages pages) {
        this.scope = scope;
        this.lines = lines;
        this.casePages = casePages;
        this.steps = steps;
        this.decision = decision;
        this.appeals = appeals;
        this.download = download;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "after", required = false) @Nullable UUID after) {
        boolean closed = state.equals("closed");
        scope.readList(caller);
        List<RightsCase> found = scope.list(caller.account(), closed, after, EACH + 1);
        List<RightsCase> shown = found.stream().limit(EACH).toList();
        String next = found.size() > EACH
                ? ADDRESS + "?" + (closed ? "state=closed&" : "") + "after="
                        + shown.getLast().id()
                : null;
        return pages.page(
                "rights/objection/list.jte",
                new ListPage(FormToken.of(request), null, caller.account(), lines.of(shown), List.of(), closed, next));
    }

    @GetMapping(ADDRESS + "/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        RightsCase found = scope.find(caller.account(), id);
        return page(request, HttpStatus.OK, caller, found, Typed.NOTHING, said, null);
    }

    @PostMapping(ADDRESS + "/{id}/route")
    View route(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "agency", required = false) @Nullable Long agency,
            @RequestParam(name = "words", defaultValue = "") String words) {
        RightsCase found = scope.ofOffice(caller.account(), id);
        return told(request, caller, found, steps.route(id, agency, words.strip(), caller.actor()), "routed", words);
    }

    @PostMapping(ADDRESS + "/{id}/answer")
    View answer(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @RequestParam(name = "words", defaultValue = "") String words) {
        RightsCase found = scope.find(caller.account(), id);
        long agency = scope.agency(caller.account());
        Acted acted = ProviderAnswer.of(answer)
                .map(given -> steps.answer(id, agency, given, words.strip(), caller.actor()))
                .orElse(Acted.NOT_FITTING);
        return told(request, caller, found, acted, "answered", words);
    }

    @PostMapping(ADDRESS + "/{id}/decision")
    View decide(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "outcome", defaultValue = "") String outcome,
            @RequestParam(name = "effect", defaultValue = "") String effect,
            @RequestParam(name = "reasons", defaultValue = "") String reasons,
            @RequestParam(name = "seen", required = false) @Nullable Integer seen) {
        RightsCase found = scope.ofOffice(caller.account(), id);
        Acted acted = Outcome.of(outcome)
                .map(chosen -> decision.decide(
                        id,
                        new ObjectionDecision.Made(
                                chosen,
                                chosen.upheld() ? Effect.of(effect).orElse(Effect.KEPT) : Effect.KEPT,
                                reasons.strip(),
                                seen),
                        caller.actor()))
                .orElse(Acted.NOT_FITTING);
        return told(request, caller, found, acted, "decided", reasons);
    }

    @PostMapping(ADDRESS + "/{id}/pause")
    View pause(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "ground", defaultValue = "") String ground,
            @RequestParam(name = "words", defaultValue = "") String words) {
        RightsCase found = scope.find(caller.account(), id);
        LocalDate day = ObjectionForm.day(from);
        Acted acted = day == null ? Acted.WRONG_DAY : steps.pause(id, day, ground, words.strip(), caller.actor());
        return told(request, caller, found, acted, "paused", words);
    }

    @PostMapping(ADDRESS + "/{id}/resume")
    View resume(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "until", defaultValue = "") String until) {
        RightsCase found = scope.find(caller.account(), id);
        LocalDate day = ObjectionForm.day(until);
        Acted acted = day == null ? Acted.WRONG_DAY : steps.resume(id, day, caller.actor());
        return told(request, caller, found, acted, "resumed", "");
    }

    @PostMapping(ADDRESS + "/{id}/appeal")
    View appeal(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "new") UUID fresh)
            throws IOException {
        RightsCase against = scope.ofOffice(caller.account(), id);
        ObjectionAppealForms.Sent sent = appeals.file(request, fresh, id, null, true, caller.actor());
        return sent.answer(
                ADDRESS,
                field -> page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, against, sent.typed(), null, field));
    }

    @GetMapping(ADDRESS + "/{id}/files/{file}")
    void file(
            HttpServletResponse response,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @PathVariable("file") UUID file)
            throws IOException {
        scope.read(caller, scope.find(caller.account(), id));
        download.send(id, file, response);
    }

    private View told(
            HttpServletRequest request,
            Caller.OfAccount caller,
            RightsCase found,
            Acted acted,
            String said,
            String typed) {
        return acted == Acted.DONE
                ? SeeOther.at(ADDRESS + "/" + found.id(), said)
                : page(
                        request,
                        acted == Acted.NO_WORDS || acted == Acted.WRONG_DAY
                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                : HttpStatus.CONFLICT,
                        caller,
                        scope.find(caller.account(), found.id()),
                        Typed.of(Map.of(said, typed)),
                        null,
                        acted.name());
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            RightsCase found,
            Typed typed,
            @Nullable String said,
            @Nullable String problem) {
        scope.read(caller, found);
        return pages.page(
                status,
                "rights/objection/case.jte",
                casePages.of(FormToken.of(request), null, caller, found, typed, said, problem));
    }
}

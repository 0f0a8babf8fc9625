package org.zhengxin.rights.repair;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.Role;
import org.zhengxin.record.RecordReader;
import org.zhengxin.rights.evidence.EvidenceDownload;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/** Where the deciding authority decides about applications, and the office sees them (信用修复审核). */
@Controller
class RepairDeskController {
    static final String PLACE = "/desk/repairs";
    private static final int EACH = 50;
    private static final Set<String> SAID = Set.of("prepared", "given-back", "approved");

    private final RepairDeskReader reader;
    private final RepairDetails details;
    private final RepairReviews reviews;
    private final RepairAgencies agencies;
    private final RepairHandover handover;
    private final RecordReader records;
    private final EvidenceDownload downloads;
    private final TransactionTemplate transaction;
    private final Pages pages;

    RepairDeskController(
            RepairDeskReader reader,
            RepairDetails details,
            RepairReviews reviews,
            RepairAgencies agencies,
            RepairHandover handover,
            RecordReader records,
            EvidenceDownload downloads,
            TransactionTemplate transaction,
            Pages pages) {
        this.reader = reader;
        this.details = details;
        this.reviews = reviews;
        this.agencies = agencies;
        this.handover = handover;
        this.records = records;
        this.downloads = downloads;
        this.transaction = transaction;
        this.pages = pages;
    }

    @GetMapping(PLACE)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "after", required = false) @Nullable UUID after) {
        Account account = caller.account();
        boolean closed = state.equals("closed");
        RepairDeskReader.Part found = reader.list(caller, closed, after, EACH);
        boolean hands = account.role() == Role.OFFICE && account.region() == null;
        return pages.page(
                "rights/repair/desk-list.jte",
                new RepairDeskPages.ListPage(
                        FormToken.of(request),
                        account,
                        closed,
                        found.lines(),
                        found.next() == null
                                ? null
                                : PLACE + "?" + (closed ? "state=closed&" : "") + "after=" + found.next(),
                        records.today(),
                        hands,
                        hands ? handover.waiting() : 0,
                        hands && handover.handedToday()));
    }

    @GetMapping(PLACE + "/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        String done = said != null && SAID.contains(said) ? said : null;
        return page(request, HttpStatus.OK, caller, id, RepairForm.empty(), null, done);
    }

    @PostMapping(PLACE + "/{id}/proposal")
    View prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @ModelAttribute RepairForm form) {
        RepairReviews.Result result = form.read()
                .map(proposed ->
                        Objects.requireNonNull(transaction.execute(status -> reviews.prepare(caller, id, proposed))))
                .orElse(RepairReviews.Result.NO_REASONS);
        return answer(request, caller, id, form, result, "prepared");
    }

    @PostMapping(PLACE + "/{id}/approval")
    View approve(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        RepairReviews.Result result =
                Objects.requireNonNull(transaction.execute(status -> reviews.approve(caller, id)));
        return answer(request, caller, id, RepairForm.empty(), result, "approved");
    }

    @PostMapping(PLACE + "/{id}/return")
    View giveBack(
            HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") UUID id) {
        RepairReviews.Result result =
                Objects.requireNonNull(transaction.execute(status -> reviews.giveBack(caller, id)));
        return answer(request, caller, id, RepairForm.empty(), result, "given-back");
    }

    @GetMapping(PLACE + "/{id}/files/{file}")
    void file(
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") UUID id,
            @PathVariable("file") UUID file,
            HttpServletResponse response)
            throws IOException {
        downloads.send(reader.one(caller, id).application().vaultId(), file, response);
    }

    private View answer(
            HttpServletRequest request,
            Caller.OfAccount caller,
            UUID id,
            RepairForm form,
            RepairReviews.Result result,
            String said) {
        return switch (result) {
            case DONE -> SeeOther.at(PLACE + "/" + id, said);
            case UNKNOWN -> throw RepairProblems.unknown();
            case NO_REASONS -> page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, id, form, result.name(), null);
            case NOT_ALLOWED -> page(request, HttpStatus.FORBIDDEN, caller, id, form, result.name(), null);
            case SAME_PERSON, NOT_OPEN, OVERTAKEN ->
                page(request, HttpStatus.CONFLICT, caller, id, form, result.name(), null);
        };
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            UUID id,
            RepairForm form,
            @Nullable String problem,
            @Nullable String said) {
        RepairLine line = reader.one(caller, id);
        Account account = caller.account();
        boolean proposed = line.application().proposal() != null;
        boolean own = caller.actor().equals(line.application().preparedBy());
        boolean open = line.application().open();
        return pages.page(
                status,
                "rights/repair/desk-case.jte",
                new RepairDeskPages.CasePage(
                        FormToken.of(request),
                        account,
                        details.of(line),
                        open && !proposed && agencies.mayPrepare(account, line.known()),
                        open && proposed && !own && agencies.mayApprove(account, line.known()),
                        own,
                        form,
                        problem,
                        said));
    }
}

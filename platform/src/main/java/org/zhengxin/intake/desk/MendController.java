package org.zhengxin.intake.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.RowPlace;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.web.IntakeProblems;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Mends one row in the browser (修改单行): it goes the way of every row, as a batch of its own. */
@Controller
class MendController {
    private final MendableRows rows;
    private final BatchRows words;
    private final BatchService service;
    private final Kinds kinds;
    private final Sender sender;
    private final AccessTrail trail;
    private final Pages pages;

    MendController(
            MendableRows rows,
            BatchRows words,
            BatchService service,
            Kinds kinds,
            Sender sender,
            AccessTrail trail,
            Pages pages) {
        this.rows = rows;
        this.words = words;
        this.service = service;
        this.kinds = kinds;
        this.sender = sender;
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping("/desk/batches/{id}/rows/{sheet}/{row}")
    View form(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable String id,
            @PathVariable int sheet,
            @PathVariable int row) {
        Batch batch = sender.batch(caller, id);
        RowPlace place = new RowPlace(batch.id(), sheet, row);
        trail.write(caller, Reason.ownData(), Access.to(ReadView.FAULTY_ROWS).of(List.of(batch.id())));
        return page(request, HttpStatus.OK, caller, place, mendable(batch, place), null);
    }

    @PostMapping("/desk/batches/{id}/rows/{sheet}/{row}")
    View mend(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable String id,
            @PathVariable int sheet,
            @PathVariable int row)
            throws IOException {
        Batch batch = sender.batch(caller, id);
        RowPlace place = new RowPlace(batch.id(), sheet, row);
        MendableRows.Mendable mendable = mendable(batch, place);
        byte[] upload = mendable.form().upload(request::getParameter);
        BatchService.Delivery delivery = new BatchService.Delivery(
                batch.profile() == null ? mendable.sheet().kind() : null,
                batch.profile(),
                false,
                null,
                caller.account().id(),
                place,
                null);
        Submission submission = service.submit(sender.of(caller), delivery, new ByteArrayInputStream(upload));
        if (submission instanceof Submission.Queued(UUID mending)) {
            return SeeOther.page("/desk/batches/" + mending);
        }
        ProblemException refused = IntakeProblems.of(submission);
        return page(request, refused.status(), caller, place, mendable, refused.detail());
    }

    private MendableRows.Mendable mendable(Batch batch, RowPlace place) {
        return rows.find(batch, place)
                .orElseThrow(() -> new ProblemException(
                        "ROW_NOT_MENDABLE",
                        HttpStatus.NOT_FOUND,
                        Text.of(
                                "该行不在退回行中，或其内容未保存，不能在此修改；请在原表中修改后重报。",
                                "The row did not come back, or its cells were not kept: mend it in your own file and"
                                        + " send that.")));
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            RowPlace place,
            MendableRows.Mendable mendable,
            @Nullable Text problem) {
        String kind = mendable.plan().kind().code();
        return pages.page(
                status,
                "intake/desk/mend.jte",
                new MendPage(
                        FormToken.of(request),
                        caller.account(),
                        place,
                        mendable.sheet().name(),
                        kinds.label(kind),
                        mendable.row().outcome(),
                        mendable.findings().stream()
                                .flatMap(finding -> words
                                        .findings(
                                                kind,
                                                List.of(finding.code()),
                                                finding.field() == null ? List.of() : List.of(finding.field()))
                                        .stream())
                                .toList(),
                        mendable.form().fields(),
                        problem));
    }
}

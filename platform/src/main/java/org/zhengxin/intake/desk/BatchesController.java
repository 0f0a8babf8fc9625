package org.zhengxin.intake.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.recall.BatchRecalls;
import org.zhengxin.intake.web.IntakeProblems;
import org.zhengxin.intake.web.UploadForm;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Where files are sent from at a browser, and what was sent before (报送与批次). */
@Controller
class BatchesController {
    private static final int ON_ONE_PAGE = 20;

    private final BatchService service;
    private final Batches batches;
    private final BatchRecalls recalls;
    private final FeedProfiles profiles;
    private final Kinds kinds;
    private final Sender sender;
    private final Pages pages;

    BatchesController(
            BatchService service,
            Batches batches,
            BatchRecalls recalls,
            FeedProfiles profiles,
            Kinds kinds,
            Sender sender,
            Pages pages) {
        this.service = service;
        this.batches = batches;
        this.recalls = recalls;
        this.profiles = profiles;
        this.kinds = kinds;
        this.sender = sender;
        this.pages = pages;
    }

    @GetMapping("/desk/batches")
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "replaces", required = false) @Nullable String replaces,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        String replaced =
                replaces == null ? null : sender.batch(caller, replaces).id().toString();
        return page(request, HttpStatus.OK, caller, replaced, null, after);
    }

    /** The form is read as it comes, so its token stands in the address: nothing reads the body before. */
    @PostMapping("/desk/batches")
    View send(HttpServletRequest request, @AuthenticationPrincipal Caller.OfAccount caller) throws IOException {
        try {
            Submission submission = UploadForm.submit(
                    request, sender.of(caller), caller.account().id(), service);
            if (submission instanceof Submission.Queued(UUID batch)) {
                return SeeOther.page("/desk/batches/" + batch);
            }
            throw IntakeProblems.of(submission);
        } catch (ProblemException refused) {
            return page(request, refused.status(), caller, null, refused.detail(), null);
        }
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            @Nullable String replaced,
            @Nullable Text problem,
            @Nullable String after) {
        Agency agency = sender.of(caller);
        UUID before = Cursor.read(after, 1)
                .map(cursor -> Sender.Ids.batch(cursor.part(0)))
                .orElse(null);
        List<Batch> found = batches.latest(agency.id(), before, ON_ONE_PAGE + 1);
        Listing<Batch> listed =
                Listing.of(found, ON_ONE_PAGE, batch -> Cursor.of(batch.id().toString()));
        return pages.page(
                status,
                "intake/desk/batches.jte",
                new BatchesPage(
                        FormToken.of(request),
                        caller.account(),
                        kinds.sentBy(agency),
                        profiles.of(agency.id()).stream().map(FeedProfile::name).toList(),
                        replaced,
                        problem,
                        listed.items().stream().map(this::line).toList(),
                        listed.next()));
    }

    private BatchesPage.Line line(Batch batch) {
        String kind = batch.kind();
        return new BatchesPage.Line(
                batch,
                kind == null ? null : kinds.label(kind),
                recalls.find(batch.id()).isPresent());
    }
}

package org.zhengxin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.trail.ReadView;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;

/** Batches over HTTP (批次接口): an agency sends and reads its own, the office reads all. */
@RestController
@RequestMapping("/api/v1/batches")
class BatchController {
    private final BatchService service;
    private final Batches batches;
    private final BatchSheets sheets;
    private final RowLines rows;
    private final OwnBatches own;
    private final OfficeReads reads;

    BatchController(
            BatchService service,
            Batches batches,
            BatchSheets sheets,
            RowLines rows,
            OwnBatches own,
            OfficeReads reads) {
        this.reads = reads;
        this.service = service;
        this.batches = batches;
        this.sheets = sheets;
        this.rows = rows;
        this.own = own;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<BatchView> upload(@AuthenticationPrincipal Caller caller, HttpServletRequest request)
            throws IOException {
        return answer(UploadForm.submit(request, own.sender(caller), service));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BatchView> rows(
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String profile,
            @RequestParam(defaultValue = "false") boolean trial)
            throws IOException {
        return submit(caller, new BatchService.Delivery(kind, profile, trial, null), request.getInputStream());
    }

    @GetMapping
    Listing<BatchView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        int size = Limit.of(limit);
        UUID before = Cursor.read(after, 1)
                .map(cursor -> OwnBatches.id(cursor.part(0)))
                .orElse(null);
        List<Batch> found = batches.latest(own.agencyOf(caller), before, size + 1);
        return Listing.of(found, size, batch -> Cursor.of(batch.id().toString()))
                .map(batch -> BatchView.of(batch, sheets.of(batch.id())));
    }

    @GetMapping("/{id}")
    BatchView one(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        Batch batch = own.find(caller, id);
        return BatchView.of(batch, sheets.of(batch.id()));
    }

    @GetMapping("/{id}/rows")
    Listing<RowLine> rowsOf(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable RowOutcome outcome,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        Batch batch = own.find(caller, id);
        int size = Limit.of(limit);
        reads.batch(request, caller, ReadView.BATCH_ROWS, batch.id());
        RowLines.Place place = Cursor.read(after, 2)
                .map(cursor -> OwnBatches.place(cursor.part(0), cursor.part(1)))
                .orElse(RowLines.Place.START);
        return Listing.of(
                        rows.after(batch.id(), outcome, place, size + 1),
                        size,
                        placed -> Cursor.of(
                                Integer.toString(placed.place().sheet()),
                                Integer.toString(placed.place().row())))
                .map(RowLines.Placed::line);
    }

    private ResponseEntity<BatchView> submit(Caller caller, BatchService.Delivery delivery, InputStream upload)
            throws IOException {
        return answer(service.submit(own.sender(caller), delivery, upload));
    }

    private ResponseEntity<BatchView> answer(Submission submission) {
        return switch (submission) {
            case Submission.Queued queued -> {
                Batch batch = batches.find(queued.batch()).orElseThrow();
                yield ResponseEntity.accepted()
                        .location(URI.create("/api/v1/batches/" + batch.id()))
                        .body(BatchView.of(batch, List.of()));
            }
            case Submission refused -> throw IntakeProblems.of(refused);
        };
    }
}

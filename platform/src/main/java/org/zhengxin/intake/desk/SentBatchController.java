package org.zhengxin.intake.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.FormToken;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.BatchState;
import org.zhengxin.intake.outcome.RecordsOfBatch;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.recall.BatchRecalls;
import org.zhengxin.intake.run.RowsUnderWay;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;
import org.zhengxin.web.Pages;

/** The page of a batch: how far it is, then what became of its rows (批次页). */
@Controller
class SentBatchController {
    private static final int ON_ONE_PAGE = 50;
    private static final String PROFILES = "/desk/profiles";

    private final BatchSheets sheets;
    private final BatchRows rows;
    private final BatchRecalls recalls;
    private final RecordsOfBatch records;
    private final RowsUnderWay underWay;
    private final Kinds kinds;
    private final Sender sender;
    private final ObjectProvider<DeskEntry> entries;
    private final Pages pages;

    SentBatchController(
            BatchSheets sheets,
            BatchRows rows,
            BatchRecalls recalls,
            RecordsOfBatch records,
            RowsUnderWay underWay,
            Kinds kinds,
            Sender sender,
            ObjectProvider<DeskEntry> entries,
            Pages pages) {
        this.sheets = sheets;
        this.rows = rows;
        this.recalls = recalls;
        this.records = records;
        this.underWay = underWay;
        this.kinds = kinds;
        this.sender = sender;
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping("/desk/batches/{id}")
    View one(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable String id,
            @RequestParam(name = "outcome", required = false) @Nullable RowOutcome outcome,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        Batch batch = sender.batch(caller, id);
        RowLines.Place place = Cursor.read(after, 2)
                .map(cursor -> Sender.Ids.place(cursor.part(0), cursor.part(1)))
                .orElse(RowLines.Place.START);
        String narrowedTo = code == null || code.isBlank() ? null : code;
        Listing<RowLines.Placed> found = Listing.of(
                rows.after(batch, new BatchRows.Narrowed(outcome, narrowedTo), place, ON_ONE_PAGE + 1),
                ON_ONE_PAGE,
                row -> Cursor.of(
                        Integer.toString(row.place().sheet()),
                        Integer.toString(row.place().row())));
        List<BatchSheets.BatchSheet> read = sheets.of(batch.id());
        String kind = batch.kind();
        return pages.page(
                "intake/desk/batch.jte",
                new BatchPage(
                        FormToken.of(request),
                        caller.account(),
                        batch,
                        progress(batch),
                        kind == null ? null : kinds.label(kind),
                        read.stream().map(this::sheet).toList(),
                        recalls.find(batch.id()).orElse(null),
                        recallable(batch),
                        profilesPage(caller),
                        outcome,
                        narrowedTo,
                        rows.codesOf(batch),
                        rows.views(batch, read, found.items()),
                        found.next(),
                        Messages.known(done)));
    }

    /** How far a batch is, as the part of its page that a script fetches anew while it runs. */
    @GetMapping("/desk/batches/{id}/progress")
    View progress(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable String id) {
        return pages.page("intake/desk/progress.jte", progress(sender.batch(caller, id)));
    }

    private BatchPage.Progress progress(Batch batch) {
        return BatchPage.Progress.of(batch, underWay.read(batch.id()));
    }

    private BatchPage.SheetLine sheet(BatchSheets.BatchSheet sheet) {
        String kind = sheet.kind();
        return new BatchPage.SheetLine(sheet.name(), kind == null ? null : kinds.label(kind));
    }

    private boolean recallable(Batch batch) {
        boolean closed = batch.state() == BatchState.DONE || batch.state() == BatchState.FAILED;
        return closed
                && !batch.trial()
                && recalls.find(batch.id()).isEmpty()
                && batch.counts().accepted() + batch.counts().updated() > 0
                && records.any(batch.id());
    }

    private @Nullable String profilesPage(Caller.OfAccount caller) {
        return entries.stream()
                .filter(entry -> entry.address().equals(PROFILES)
                        && entry.roles().contains(caller.account().role()))
                .map(DeskEntry::address)
                .findFirst()
                .orElse(null);
    }
}

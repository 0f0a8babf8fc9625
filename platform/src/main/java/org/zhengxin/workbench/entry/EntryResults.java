package org.zhengxin.workbench.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.SentRow;
import org.zhengxin.intake.SingleRows;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.web.Pages;

/** What became of a record that was typed in (录入结果), with its receipt. */
@Controller
class EntryResults {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final SingleRows rows;
    private final Catalogue catalogue;
    private final AccessTrail trail;
    private final Clock clock;
    private final Pages pages;

    EntryResults(SingleRows rows, Catalogue catalogue, AccessTrail trail, Clock clock, Pages pages) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/desk/entry/results/{batch}")
    View result(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("batch") String batch) {
        SentRow row = rows.find(agency(caller), EntryProblems.id(batch)).orElseThrow(EntryProblems::noBatch);
        trail.write(caller, Reason.ownData(), Access.to(ReadView.BATCH_ROWS).of(List.of(row.batch())));
        @Nullable
        Kind kind = row.kind() == null ? null : catalogue.kind(row.kind()).orElse(null);
        return pages.page(
                "workbench/entry/result.jte",
                new EntryPage.Result(
                        caller.account(),
                        FormToken.of(request),
                        row,
                        kind,
                        TIME.format(row.receivedAt().atZone(clock.getZone()))));
    }

    @GetMapping("/desk/entry/results/{batch}/receipt")
    ResponseEntity<LogProof> receipt(
            @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("batch") String batch) {
        UUID id = EntryProblems.id(batch);
        LogProof proof = rows.receipt(agency(caller), id).orElseThrow(EntryProblems::noBatch);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt-" + id + ".json")
                                .build()
                                .toString())
                .body(proof);
    }

    private static Agency agency(Caller.OfAccount caller) {
        return Objects.requireNonNull(caller.account().agency(), "a clerk has an agency");
    }
}

package org.zhengxin.intake.web;

import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchEntries;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.ledger.LogProofs;
import org.zhengxin.ledger.LogSource;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The receipt of a batch (报送回执): the proof of its closing, by which its sender can show that it reported in time. */
@RestController
class ReceiptController {
    private final OwnBatches own;
    private final BatchEntries entries;
    private final LogProofs proofs;

    ReceiptController(OwnBatches own, BatchEntries entries, LogProofs proofs) {
        this.own = own;
        this.entries = entries;
        this.proofs = proofs;
    }

    @GetMapping("/api/v1/batches/{id}/receipt")
    ResponseEntity<LogProof> receipt(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        Batch batch = own.find(caller, id);
        LogSource.Held held = entries.find(batch.id()).orElseThrow(ReceiptController::none);
        LogProof proof = proofs.of(Objects.requireNonNull(held.place())).showing(held, everything());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt-" + batch.id() + ".json")
                                .build()
                                .toString())
                .body(proof);
    }

    /** The sender knows what it sent. */
    private static Predicate<String> everything() {
        return name -> true;
    }

    private static ProblemException none() {
        return new ProblemException(
                "RECEIPT_NOT_FOUND",
                HttpStatus.NOT_FOUND,
                Text.of(
                        "批次尚未办结，或早于透明日志，没有回执。",
                        "The batch is not closed yet, or it is older than the transparency log: there is no receipt."));
    }
}

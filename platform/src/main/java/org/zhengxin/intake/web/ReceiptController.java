package org.zhengxin.intake.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.outcome.Receipts;
import org.zhengxin.ledger.LogProof;

/** The receipt of a batch (报送回执): the proof of its closing, by which its sender can show that it reported in time. */
@RestController
class ReceiptController {
    private final OwnBatches own;
    private final Receipts receipts;

    ReceiptController(OwnBatches own, Receipts receipts) {
        this.own = own;
        this.receipts = receipts;
    }

    @GetMapping("/api/v1/batches/{id}/receipt")
    ResponseEntity<LogProof> receipt(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        UUID batch = own.find(caller, id).id();
        return Receipts.download(batch, receipts.of(batch).orElseThrow(IntakeProblems::noReceipt));
    }
}

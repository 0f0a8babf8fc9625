package org.zhengxin.intake.desk;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.outcome.Receipts;
import org.zhengxin.intake.web.IntakeProblems;
import org.zhengxin.intake.workbook.FaultyWorkbooks;
import org.zhengxin.ledger.LogProof;

/** What the sender takes home: the workbook of faulty rows and the receipt (退回表和回执). */
@RestController
class DownloadController {
    private final FaultyWorkbooks workbooks;
    private final Receipts receipts;
    private final Sender sender;

    DownloadController(FaultyWorkbooks workbooks, Receipts receipts, Sender sender) {
        this.workbooks = workbooks;
        this.receipts = receipts;
        this.sender = sender;
    }

    @GetMapping("/desk/batches/{id}/errors.xlsx")
    ResponseEntity<StreamingResponseBody> faulty(
            @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable String id) {
        return workbooks.download(sender.batch(caller, id).id());
    }

    @GetMapping("/desk/batches/{id}/receipt.json")
    ResponseEntity<LogProof> receipt(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable String id) {
        UUID batch = sender.batch(caller, id).id();
        return Receipts.download(batch, receipts.of(batch).orElseThrow(IntakeProblems::noReceipt));
    }
}

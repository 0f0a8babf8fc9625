package org.zhengxin.intake.desk;

import java.util.List;
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
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;

/** What the sender takes home: the workbook of faulty rows and the receipt (退回表和回执). */
@RestController
class SentFilesController {
    private final FaultyWorkbooks workbooks;
    private final Receipts receipts;
    private final Sender sender;
    private final AccessTrail trail;

    SentFilesController(FaultyWorkbooks workbooks, Receipts receipts, Sender sender, AccessTrail trail) {
        this.trail = trail;
        this.workbooks = workbooks;
        this.receipts = receipts;
        this.sender = sender;
    }

    @GetMapping("/desk/batches/{id}/errors.xlsx")
    ResponseEntity<StreamingResponseBody> faulty(
            @AuthenticationPrincipal Caller.OfAccount caller, @PathVariable String id) {
        UUID batch = sender.batch(caller, id).id();
        trail.write(caller, Reason.ownData(), Access.to(ReadView.FAULTY_ROWS).of(List.of(batch)));
        return workbooks.download(batch);
    }

    @GetMapping("/desk/batches/{id}/receipt.json")
    ResponseEntity<LogProof> receipt(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable String id) {
        UUID batch = sender.batch(caller, id).id();
        return Receipts.download(batch, receipts.of(batch).orElseThrow(IntakeProblems::noReceipt));
    }
}

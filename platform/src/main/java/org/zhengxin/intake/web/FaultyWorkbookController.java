package org.zhengxin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.workbook.FaultyWorkbooks;
import org.zhengxin.trail.ReadView;

/** The workbook of a batch's faulty rows (退回表下载). */
@RestController
class FaultyWorkbookController {
    private final OwnBatches own;
    private final OfficeReads reads;
    private final FaultyWorkbooks workbooks;

    FaultyWorkbookController(OwnBatches own, FaultyWorkbooks workbooks, OfficeReads reads) {
        this.reads = reads;
        this.own = own;
        this.workbooks = workbooks;
    }

    @GetMapping("/api/v1/batches/{id}/errors.xlsx")
    ResponseEntity<StreamingResponseBody> workbook(
            HttpServletRequest request, @AuthenticationPrincipal Caller caller, @PathVariable String id) {
        Batch batch = own.find(caller, id);
        reads.batch(request, caller, ReadView.FAULTY_ROWS, batch.id());
        return workbooks.download(batch.id());
    }
}

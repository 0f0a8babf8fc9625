package org.zhengxin.intake.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.workbook.FaultyWorkbooks;

/** The workbook of a batch's faulty rows (退回表下载). */
@RestController
class FaultyWorkbookController {
    private final OwnBatches own;
    private final FaultyWorkbooks workbooks;

    FaultyWorkbookController(OwnBatches own, FaultyWorkbooks workbooks) {
        this.own = own;
        this.workbooks = workbooks;
    }

    @GetMapping("/api/v1/batches/{id}/errors.xlsx")
    ResponseEntity<StreamingResponseBody> workbook(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return workbooks.download(own.find(caller, id).id());
    }
}

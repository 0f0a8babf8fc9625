package org.zhengxin.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.check.CodeBook;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.FaultyRows;
import org.zhengxin.intake.workbook.FaultyReason;
import org.zhengxin.intake.workbook.FaultyRow;
import org.zhengxin.intake.workbook.FaultyRowsWorkbook;
import org.zhengxin.intake.workbook.FaultySheet;
import org.zhengxin.trail.ReadView;

/** The workbook of a batch's faulty rows (退回表下载), written as it is read. */
@RestController
class FaultyWorkbookController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OwnBatches own;
    private final BatchSheets sheets;
    private final FaultyRows rows;
    private final CodeBook codes;
    private final OfficeReads reads;
    private final TransactionTemplate reading;

    FaultyWorkbookController(
            OwnBatches own,
            BatchSheets sheets,
            FaultyRows rows,
            CodeBook codes,
            OfficeReads reads,
            PlatformTransactionManager transactions) {
        this.reads = reads;
        this.own = own;
        this.sheets = sheets;
        this.rows = rows;
        this.codes = codes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @GetMapping("/api/v1/batches/{id}/errors.xlsx")
    ResponseEntity<StreamingResponseBody> workbook(
            HttpServletRequest request, @AuthenticationPrincipal Caller caller, @PathVariable String id) {
        Batch batch = own.find(caller, id);
        reads.batch(request, caller, ReadView.FAULTY_ROWS, batch.id());
        List<FaultySheet> headers = sheets.of(batch.id()).stream()
                .map(sheet -> new FaultySheet(sheet.sheet(), sheet.name(), sheet.header()))
                .toList();
        StreamingResponseBody body = out -> reading.executeWithoutResult(status -> {
            try (Stream<FaultyRows.Returned> returned = rows.stream(batch.id())) {
                Iterator<FaultyRow> faulty = returned.map(this::row).iterator();
                FaultyRowsWorkbook.write(out, headers, faulty);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("errors.xlsx")
                                .build()
                                .toString())
                .body(body);
    }

    private FaultyRow row(FaultyRows.Returned returned) {
        return new FaultyRow(
                returned.sheet(),
                returned.row(),
                returned.cells() == null ? List.of() : returned.cells(),
                returned.marks().stream().map(this::reason).toList());
    }

    private FaultyReason reason(String mark) {
        String field = Findings.fieldOf(mark);
        String suffix = field == null ? "" : " [" + field + "]";
        return codes.find(Findings.codeOf(mark))
                .map(code -> new FaultyReason(
                        code.name(),
                        code.meaning().zh() + suffix + "：" + code.action().zh(),
                        code.meaning().en() + suffix + ": " + code.action().en()))
                .orElseGet(() -> new FaultyReason(mark, mark, mark));
    }
}

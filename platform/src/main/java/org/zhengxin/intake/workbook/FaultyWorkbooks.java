package org.zhengxin.intake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhengxin.intake.check.CodeBook;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.FaultyRows;

/** The workbook of a batch's faulty rows (退回表), written as it is read. */
@Component
public class FaultyWorkbooks {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BatchSheets sheets;
    private final FaultyRows rows;
    private final CodeBook codes;
    private final TransactionTemplate reading;

    FaultyWorkbooks(BatchSheets sheets, FaultyRows rows, CodeBook codes, PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.rows = rows;
        this.codes = codes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Answers with the workbook of a batch that the caller may see. */
    public ResponseEntity<StreamingResponseBody> download(UUID batch) {
        List<FaultySheet> headers = sheets.of(batch).stream()
                .map(sheet -> new FaultySheet(sheet.sheet(), sheet.name(), sheet.header()))
                .toList();
        StreamingResponseBody body = out -> reading.executeWithoutResult(status -> write(batch, headers, out));
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

    private void write(UUID batch, List<FaultySheet> headers, OutputStream out) {
        try (Stream<FaultyRows.Returned> returned = rows.stream(batch)) {
            Iterator<FaultyRow> faulty = returned.map(this::row).iterator();
            FaultyRowsWorkbook.write(out, headers, faulty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

package org.zhengxin.intake.workbook;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.zhengxin.table.EscapedUnits;
import org.zhengxin.table.ReturnedColumns;

/**
 * Writes one sheet of the workbook of faulty rows. Every cell is text by type and by format: a value that begins like a
 * formula is never one, not even after it was edited, and codes that are typed in keep their digits.
 */
final class FaultySheetWriter {

    private static final String TEXT_FORMAT = "@";
    private static final int ADDED_COLUMNS = 2;
    private static final int FLUSHED_ROWS = 500;
    private static final int MAX_CHARS = 32_767;
    private static final double ROW_WIDTH = 12;
    private static final double REASON_WIDTH = 60;
    private static final double WIDTH = 20;

    private final Worksheet sheet;
    private int row;

    FaultySheetWriter(Worksheet sheet, List<String> header) {
        this.sheet = sheet;
        sheet.freezePane(ADDED_COLUMNS, 1);
        sheet.width(0, ROW_WIDTH);
        sheet.width(1, REASON_WIDTH);
        header(0, ReturnedColumns.ROW);
        header(1, ReturnedColumns.REASON);
        for (int i = 0; i < header.size(); i++) {
            sheet.width(i + ADDED_COLUMNS, WIDTH);
            header(i + ADDED_COLUMNS, header.get(i));
        }
        row = 1;
    }

    /** Tells whether the sheet can take no more rows. */
    boolean isFull() {
        return row >= Worksheet.MAX_ROWS;
    }

    void write(FaultyRow faulty) throws IOException {
        text(0, Long.toString(faulty.row()));
        text(1, faulty.reasons().stream().map(FaultySheetWriter::line).collect(Collectors.joining("\n")));
        for (int i = 0; i < faulty.values().size(); i++) {
            text(i + ADDED_COLUMNS, faulty.values().get(i));
        }
        row++;
        if (row % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }

    private void header(int column, String label) {
        sheet.inlineString(0, column, EscapedUnits.encode(label));
        sheet.style(0, column).bold().format(TEXT_FORMAT).set();
    }

    private void text(int column, String value) {
        if (!value.isEmpty()) {
            String kept = value.length() <= MAX_CHARS ? value : value.substring(0, MAX_CHARS);
            sheet.inlineString(row, column, EscapedUnits.encode(kept));
        }
        sheet.style(row, column).format(TEXT_FORMAT).set();
    }

    private static String line(FaultyReason reason) {
        return reason.code() + "：" + reason.zh() + " / " + reason.en();
    }
}

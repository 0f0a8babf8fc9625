package org.zhengxin.intake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** Writes the workbook of faulty rows (退回表), which its sender mends and sends again as it is. */
public final class FaultyRowsWorkbook {

    private static final FaultySheet NOTHING = new FaultySheet(1, "", List.of());

    private final SheetTitles titles = new SheetTitles();
    private final Workbook workbook;
    private final Iterator<FaultyRow> rows;
    private @Nullable FaultyRow ahead;

    private FaultyRowsWorkbook(Workbook workbook, Iterator<FaultyRow> rows) {
        this.workbook = workbook;
        this.rows = rows;
        advance();
    }

    /**
     * Writes the workbook as a stream: each sheet of the upload becomes one, with nothing but its header if all of its
     * rows were sound. Two columns come before the upload's own, with the row's number and the reasons.
     *
     * @param out where the workbook goes; not closed
     * @param sheets the upload's sheets in order
     * @param rows the faulty rows, sheet by sheet in the same order
     * @throws IllegalArgumentException if a row stands on no sheet of these, or not in their order
     */
    public static void write(OutputStream out, List<FaultySheet> sheets, Iterator<FaultyRow> rows) throws IOException {
        try (Workbook workbook = new Workbook(new Unclosed(out), "Zhengxin", null)) {
            FaultyRowsWorkbook writer = new FaultyRowsWorkbook(workbook, rows);
            for (FaultySheet sheet : sheets.isEmpty() ? List.of(NOTHING) : sheets) {
                writer.write(sheet);
            }
            if (writer.ahead != null) {
                throw new IllegalArgumentException("A faulty row stands on none of the sheets");
            }
        }
    }

    private void write(FaultySheet sheet) throws IOException {
        FaultySheetWriter writer = start(sheet);
        for (FaultyRow row = ahead; row != null && row.sheet() == sheet.index(); row = ahead) {
            if (writer.isFull()) {
                writer.finish();
                writer = start(sheet);
            }
            writer.write(row);
            advance();
        }
        writer.finish();
    }

    private FaultySheetWriter start(FaultySheet sheet) {
        return new FaultySheetWriter(workbook.newWorksheet(titles.next(sheet.name())), sheet.header());
    }

    private void advance() {
        ahead = rows.hasNext() ? rows.next() : null;
    }
}

package org.zhengxin.demo.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Column;
import org.zhengxin.demo.act.Row;
import org.zhengxin.demo.act.Value;
import org.zhengxin.demo.act.Value.Amount;
import org.zhengxin.demo.act.Value.Day;

/**
 * An .xlsx workbook: amounts as numbers, days as dates, all else as text.
 *
 * <p>The library writes the time of day into the workbook; at the end it is taken out again, so that the same rows give
 * the same bytes.
 */
final class ExcelSheet implements Sheet {
    private static final int ROWS_HELD = 200;

    private final Path file;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final Spelling spelling;
    private int next;

    ExcelSheet(Path file, List<Column> columns, Spelling spelling) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.workbook = new Workbook(out, "Zhengxin", null);
        this.sheet = workbook.newWorksheet("Sheet1");
        this.columns = columns;
        this.spelling = spelling;
    }

    @Override
    public void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            text(i, cells.get(i));
        }
        end();
    }

    @Override
    public void row(Row row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            cell(i, columns.get(i), row.value(columns.get(i)));
        }
        end();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.close();
        }
        Timeless.rewrite(file);
    }

    private void cell(int index, Column column, @Nullable Value value) {
        if (value instanceof Amount(BigDecimal yuan)) {
            sheet.value(next, index, Spelling.amount(column, yuan));
        } else if (value instanceof Day(LocalDate day) && spelling == Spelling.ISO_LABELS) {
            sheet.value(next, index, day);
            sheet.style(next, index).format("yyyy-mm-dd").set();
        } else {
            text(index, spelling.cell(column, value));
        }
    }

    private void text(int index, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(next, index, text);
        }
    }

    private void end() throws IOException {
        next++;
        if (next % ROWS_HELD == 0) {
            sheet.flush();
        }
    }
}

package org.zhengxin.opendata.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV by RFC 4180, with a mark of UTF-8 so that spreadsheets read Chinese (逗号分隔文件). */
final class CsvRows implements Dataset.Rows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter csv;

    CsvRows(Writer out, List<Column> columns) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns.stream().map(Column::header).toList());
    }

    @Override
    public void add(@Nullable String[] row) {
        String[] cells = new String[row.length];
        for (int i = 0; i < row.length; i++) {
            String cell = row[i];
            cells[i] = cell == null ? "" : harmless(cell);
        }
        csv.writeRecord(cells);
    }

    void end() throws IOException {
        csv.close();
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

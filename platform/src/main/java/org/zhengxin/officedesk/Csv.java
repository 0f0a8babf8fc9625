package org.zhengxin.officedesk;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** Answers with a table as CSV by RFC 4180 (表格下载), marked as UTF-8, with no cell that a spreadsheet would run. */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** Writes a table whose first row is its head. */
    public static void write(HttpServletResponse response, String name, List<String[]> rows) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try {
            Writer out = response.getWriter();
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(out);
            rows.forEach(
                    row -> csv.writeRecord(Arrays.stream(row).map(Csv::harmless).toArray(String[]::new)));
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

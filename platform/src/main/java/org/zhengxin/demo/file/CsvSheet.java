package org.zhengxin.demo.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.List;
import org.zhengxin.catalog.Column;
import org.zhengxin.demo.act.Row;

/** A CSV file in a given encoding. */
final class CsvSheet implements Sheet {
    private final CsvWriter csv;
    private final List<Column> columns;
    private final Spelling spelling;

    CsvSheet(OutputStream out, Charset charset, List<Column> columns, Spelling spelling) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, charset)));
        this.columns = columns;
        this.spelling = spelling;
    }

    @Override
    public void line(List<String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void row(Row row) {
        csv.writeRecord(columns.stream()
                .map(column -> spelling.cell(column, row.value(column)))
                .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

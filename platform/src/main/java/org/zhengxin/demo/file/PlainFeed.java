package org.zhengxin.demo.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Template;
import org.zhengxin.demo.act.Row;

/** One CSV file in UTF-8 under official labels, for measuring (大批量报送文件). */
public final class PlainFeed implements Closeable {
    private final CsvSheet sheet;

    /** Begins the file of a form. */
    public PlainFeed(Path file, Template template) throws IOException {
        Spelling spelling = Spelling.ISO_LABELS;
        List<Column> columns = Spelling.columns(template);
        sheet = new CsvSheet(
                new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8, columns, spelling);
        sheet.line(columns.stream().map(spelling::header).toList());
    }

    /** Writes a row. */
    public void put(Row row) {
        sheet.row(row);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}

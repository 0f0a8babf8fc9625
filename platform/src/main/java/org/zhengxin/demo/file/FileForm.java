package org.zhengxin.demo.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhengxin.catalog.Column;

/** A form of file that agencies send (文件格式). */
enum FileForm {
    EXCEL(".xlsx"),
    CSV_UTF8(".csv"),
    CSV_GB18030(".csv"),
    /** Under a false name, as such files are found. */
    SPREADSHEET_ML(".xlsx"),
    CSV_ZIPPED(".zip"),
    SPREADSHEET_ML_ZIPPED(".zip");

    /** The earliest time that a zip can hold, so that the same rows give the same bytes. */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String extension;

    FileForm(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    Sheet open(Path file, List<Column> columns, Spelling spelling) throws IOException {
        if (this == EXCEL) {
            return new ExcelSheet(file, columns, spelling);
        }
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        return switch (this) {
            case EXCEL, CSV_UTF8 -> new CsvSheet(out, StandardCharsets.UTF_8, columns, spelling);
            case CSV_GB18030 -> new CsvSheet(out, GB18030, columns, spelling);
            case SPREADSHEET_ML -> new SpreadsheetMlSheet(out, columns, spelling);
            case CSV_ZIPPED -> new CsvSheet(zip(out, "报送数据.csv"), GB18030, columns, spelling);
            case SPREADSHEET_ML_ZIPPED -> new SpreadsheetMlSheet(zip(out, "报送数据.xls"), columns, spelling);
        };
    }

    private static OutputStream zip(OutputStream out, String name) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }
        };
    }
}

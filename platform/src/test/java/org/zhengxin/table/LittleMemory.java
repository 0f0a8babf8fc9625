package org.zhengxin.table;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.zhengxin.intake.spool.SpooledFile;

/** Reads files that are many times larger than the memory that it is started with, and says how many rows it met. */
public final class LittleMemory {

    static final int ROWS = 60_000;

    private static final String VALUE = "某市正信科技有限公司".repeat(12);

    private LittleMemory() {}

    /** Writes a file, row by row. */
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        TestSpool spool = new TestSpool(Path.of(arguments[0]));
        Map<String, Writer> files = new TreeMap<>();
        files.put("csv", out -> rows(out, "", "%1$d,%2$s,%2$s,%2$s\n", ""));
        files.put("json", out -> rows(out, "[[\"n\"]", ",[\"%1$d\",\"%2$s\",\"%2$s\",\"%2$s\"]\n", "]"));
        files.put("objects", out -> rows(out, "[{}", ",{\"n\":%1$d,\"a\":\"%2$s\",\"b\":\"%2$s\"}\n", "]"));
        String cells = "<Cell><Data>%1$d</Data></Cell>" + "<Cell><Data>%2$s</Data></Cell>".repeat(3);
        files.put(
                "ml",
                out -> rows(
                        out,
                        "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet><Table>",
                        "<Row>" + cells + "</Row>\n",
                        "</Table></Worksheet></Workbook>"));
        files.put("xlsx", LittleMemory::workbook);
        for (Map.Entry<String, Writer> file : files.entrySet()) {
            SpooledFile spooled = spool.put(written(file.getValue()));
            System.out.println(file.getKey() + " " + count(spooled));
            spooled.destroy();
        }
    }

    private static long count(SpooledFile file) throws IOException {
        long count = 0;
        try (RowSource rows = ((Opened.Readable) TableFiles.open(file, ReadLimits.DEFAULT)).rows()) {
            for (SourceItem item = rows.next(); item != null; item = rows.next()) {
                count += item instanceof SourceRow row && row.text(1).equals(VALUE) ? 1 : 0;
            }
        }
        return count;
    }

    private static void workbook(OutputStream out) throws IOException {
        byte[] small = XlsxParts.of("").bytes();
        String cells = "<c><v>%1$d</v></c>" + "<c t='inlineStr'><is><t>%2$s</t></is></c>".repeat(3);
        try (ZipOutputStream zip = new ZipOutputStream(out);
                ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(small))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().endsWith("sheet1.xml")) {
                    rows(zip, "<worksheet><sheetData>", "<row>" + cells + "</row>", "</sheetData></worksheet>");
                } else {
                    parts.transferTo(zip);
                }
            }
        }
    }

    private static void rows(OutputStream out, String before, String row, String after) throws IOException {
        out.write(before.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < ROWS; i++) {
            String value = i % 2 == 0 ? VALUE : VALUE + i;
            out.write(row.formatted(i, value).getBytes(StandardCharsets.UTF_8));
        }
        out.write(after.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream written(Writer writer) throws IOException {
        PipedInputStream in = new PipedInputStream(1 << 16);
        OutputStream out = new FilterOutputStream(new PipedOutputStream(in)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }
        };
        Thread.ofPlatform().start(() -> {
            try (out) {
                writer.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return in;
    }
}

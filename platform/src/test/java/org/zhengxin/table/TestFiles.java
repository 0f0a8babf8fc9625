package org.zhengxin.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables of text in every format that is read; an empty row is a blank one. */
public final class TestFiles {

    private TestFiles() {}

    public static byte[] xlsx(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("表1");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String text = rows.get(row).get(column);
                    if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    public static byte[] xls(List<List<String>> rows) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("表1");
            for (int number = 0; number < rows.size(); number++) {
                HSSFRow row = sheet.createRow(number);
                for (int column = 0; column < rows.get(number).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(number).get(column));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    public static byte[] csv(List<List<String>> rows, char separator, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringJoiner line = new StringJoiner(String.valueOf(separator), "", "\r\n");
            row.forEach(cell -> line.add(cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"'));
            text.append(line);
        }
        return text.toString().getBytes(charset);
    }

    public static byte[] jsonArrays(List<List<String>> rows) {
        StringJoiner text = new StringJoiner(",\n", "[", "]");
        for (List<String> row : rows) {
            StringJoiner line = new StringJoiner(",", "[", "]");
            row.forEach(cell -> line.add(quoted(cell)));
            text.add(line.toString());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the rows after the first as objects whose keys the first gives. */
    public static byte[] jsonObjects(List<List<String>> rows) {
        StringJoiner text = new StringJoiner(",\n", "{\"kind\": \"x\", \"rows\": [", "], \"end\": {}}");
        for (List<String> row : rows.subList(1, rows.size())) {
            StringJoiner line = new StringJoiner(",", "{", "}");
            for (int i = 0; i < row.size(); i++) {
                line.add(quoted(rows.getFirst().get(i)) + ":" + (row.get(i).isEmpty() ? "null" : quoted(row.get(i))));
            }
            text.add(line.toString());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] spreadsheetMl(List<List<String>> rows, Charset charset) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n"
                + "<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"表1\"><Table>\n");
        for (List<String> row : rows) {
            text.append("<Row>");
            for (String cell : row) {
                text.append("<Cell><Data ss:Type=\"String\">" + xml(cell) + "</Data></Cell>");
            }
            text.append("</Row>\n");
        }
        return text.append("</Table></Worksheet></Workbook>").toString().getBytes(charset);
    }

    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /** Zips one file without compressing it. */
    public static byte[] stored(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            CRC32 crc = new CRC32();
            crc.update(content);
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipArchiveEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"';
    }
}

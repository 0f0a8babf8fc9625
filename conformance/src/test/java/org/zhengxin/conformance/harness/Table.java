package org.zhengxin.conformance.harness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A table as an agency has it, and the files that it can be saved as. */
public record Table(List<String> header, List<List<String>> rows) {

    /** Makes a table of rows by header; the header is the union in order. */
    public static Table of(List<Map<String, String>> rows) {
        SequencedSet<String> header = new LinkedHashSet<>();
        rows.forEach(row -> header.addAll(row.keySet()));
        List<List<String>> cells = rows.stream()
                .map(row -> header.stream()
                        .map(label -> row.getOrDefault(label, ""))
                        .toList())
                .toList();
        return new Table(List.copyOf(header), cells);
    }

    /** Saves it as .xlsx. */
    public byte[] xlsx() throws IOException {
        return xlsx(null);
    }

    /** Saves it as .xlsx with a title above the header. */
    public byte[] xlsx(String title) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Zhengxin conformance", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            int line = 0;
            if (title != null) {
                sheet.value(line++, 0, title);
            }
            write(sheet, line++, header);
            for (List<String> row : rows) {
                write(sheet, line++, row);
            }
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(line, column, cells.get(column));
            }
        }
    }

    /** Saves it as CSV. */
    public byte[] csv(Charset charset) {
        StringBuilder text = new StringBuilder();
        line(text, header);
        rows.forEach(row -> line(text, row));
        return text.toString().getBytes(charset);
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cells.get(i).replace("\"", "\"\""))
                    .append('"');
        }
        text.append("\r\n");
    }

    /** Returns it as rows for JSON. */
    public List<Map<String, String>> maps() {
        List<Map<String, String>> maps = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                map.put(header.get(i), row.get(i));
            }
            maps.add(map);
        }
        return maps;
    }

    /** Saves it as SpreadsheetML 2003. */
    public String spreadsheetMl() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sheet1"><Table>
                """);
        xmlRow(xml, header);
        rows.forEach(row -> xmlRow(xml, row));
        return xml.append("</Table></Worksheet></Workbook>").toString();
    }

    private static void xmlRow(StringBuilder xml, List<String> cells) {
        xml.append("<Row>");
        for (String cell : cells) {
            String escaped = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            xml.append("<Cell><Data ss:Type=\"String\">").append(escaped).append("</Data></Cell>");
        }
        xml.append("</Row>\n");
    }

    /** Zips files. */
    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Unzips a workbook or another zip; reads its directory, as spreadsheets do. */
    public static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Path file = Files.createTempFile("zhengxin-conformance", ".zip");
        try {
            Files.write(file, zip);
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile archive = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(archive.entries())) {
                    parts.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    /** Reads the first sheet of a workbook, with the number of cells that are formulas in it. */
    public static Table read(byte[] xlsx) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getFirstSheet();
            for (Row row : sheet.read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getCellText(i));
                }
                lines.add(cells);
            }
        }
        return new Table(
                lines.isEmpty() ? List.of() : lines.getFirst(),
                lines.stream().skip(1).toList());
    }

    /** Returns a copy whose cells are changed by a header. */
    public Table with(int row, String label, String value) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(changed.get(row));
        int column = header.indexOf(label);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
        changed.set(row, cells);
        return new Table(header, changed);
    }
}

package org.zhengxin.comparison;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Opens workbooks as a person does, and saves them as another program does. */
final class Workbooks {
    private Workbooks() {}

    /** Returns the rows of each sheet as texts, by the sheets' names. */
    static Map<String, List<List<String>>> sheets(byte[] xlsx) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
                    rows.add(cells);
                }
                sheets.put(sheet.getName(), rows);
            }
        }
        return sheets;
    }

    /** Returns everything that stands in a workbook. */
    static String texts(byte[] xlsx) throws IOException {
        return sheets(xlsx).toString();
    }

    /** Saves sheets as a workbook of Excel 97. */
    static byte[] xls(Map<String, List<List<String>>> sheets) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            sheets.forEach((name, rows) -> {
                HSSFSheet sheet = workbook.createSheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    List<String> cells = rows.get(row);
                    sheet.createRow(row);
                    for (int column = 0; column < cells.size(); column++) {
                        sheet.getRow(row).createCell(column).setCellValue(cells.get(column));
                    }
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}

package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsTableTest {

    @TempDir
    Path directory;

    @Test
    void values_areTextWithFlags() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFRow row = workbook.createSheet("a").createRow(4);
            HSSFCellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            row.createCell(0).setCellValue(0.2);
            row.createCell(1).setCellValue(1234567890123456d);
            HSSFCell date = row.createCell(2);
            date.setCellValue(LocalDateTime.of(2024, 3, 15, 0, 0));
            date.setCellStyle(day);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellErrorValue(FormulaError.NA);
            row.createCell(5).setCellFormula("A5*2");
            row.createCell(6).setCellFormula("\"甲\"&\"乙\"");
            row.createCell(7).setCellFormula("1/0");
            row.createCell(8).setCellFormula("1=1");
            row.createCell(9).setCellValue("末");
            new HSSFFormulaEvaluator(workbook).evaluateAll();

            SourceRow read = new TestSpool(directory).rows(bytes(workbook)).getFirst();
            assertThat(read.number()).isEqualTo(5);
            assertThat(read.texts())
                    .containsExactly(
                            "0.2",
                            "1234567890123456",
                            "2024-03-15",
                            "TRUE",
                            "#N/A",
                            "0.4",
                            "甲乙",
                            "#DIV/0!",
                            "TRUE",
                            "末");
            assertThat(read.cell(1).is(CellFlag.NUMERIC_PRECISION)).isTrue();
            assertThat(read.cell(2).is(CellFlag.DATE)).isTrue();
            assertThat(read.cells().subList(5, 9)).allMatch(cell -> cell.is(CellFlag.FORMULA));
        }
    }

    @Test
    void hiddenSheets_arePassedOver() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (String name : new String[] {"甲", "乙", "丙"}) {
                HSSFSheet sheet = workbook.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue(name);
                sheet.createRow(1).createCell(0).setCellValue(name);
            }
            workbook.setSheetHidden(1, true);
            assertThat(new TestSpool(directory).rows(bytes(workbook)))
                    .extracting(row -> row.sheet().index() + row.text(0) + row.number())
                    .containsExactly("1甲1", "1甲2", "2丙1", "2丙2");
        }
    }

    /** A record of shared strings holds 8,216 bytes of them: these fill it to its end, and the next begins a new one. */
    @Test
    void sharedStrings_thatEndWithTheirRecord_goOnInTheNext() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("a");
            for (int number = 0; number < 100; number++) {
                sheet.createRow(number).createCell(0).setCellValue("%0101d".formatted(number));
            }
            assertThat(new TestSpool(directory).rows(bytes(workbook)))
                    .extracting(row -> Integer.parseInt(row.text(0)))
                    .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void password_isSaid() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            byte[] file = bytes(workbook);
            assertThat(new TestSpool(directory).problem(file))
                    .isEqualTo(new FileProblem(FileProblemCode.ENCRYPTED_WORKBOOK));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}

package org.zhengxin.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.table.HeadedItem;
import org.zhengxin.table.HeadedRows;
import org.zhengxin.table.HeaderFinder;
import org.zhengxin.table.Opened;
import org.zhengxin.table.ReadLimits;
import org.zhengxin.table.SheetHeader;
import org.zhengxin.table.SourceRow;
import org.zhengxin.table.TableFiles;
import org.zhengxin.table.TestSpool;

class FaultyRowsWorkbookTest {

    private static final List<String> HEADER = List.of("名称", "代码", "金额");
    private static final FaultySheet SHEET = new FaultySheet(1, "处罚/2024", HEADER);
    private static final FaultyReason REASON = new FaultyReason("CODE_WRONG", "代码有误", "The code is wrong");

    /** Values that spreadsheets or XML would take for something else. */
    private static final List<String> AWKWARD = List.of(
            "=1+1",
            "+86 755",
            "-0.5",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "\t=1",
            "\r\n",
            "a\rb",
            "000123",
            "91440300123456789X",
            "2024-01-01",
            "TRUE",
            "_x000D_",
            "_x005F_x000D_",
            "𠮷\uE000\uD800",
            "\u0001\u0000\uFFFF",
            "'quoted",
            " spaces ",
            "<a & b>\"");

    @TempDir
    Path directory;

    @Test
    void sentAgain_comesBackExactly() throws Exception {
        List<FaultyRow> rows = new ArrayList<>();
        for (String value : AWKWARD) {
            rows.add(new FaultyRow(1, 7, List.of("x", value, "y"), List.of(REASON)));
        }
        List<HeadedItem> items = sendAgain(workbook(List.of(SHEET), rows));
        assertThat(((SheetHeader) items.getFirst()).labels()).isEqualTo(HEADER);
        assertThat(items.subList(1, items.size()))
                .extracting(item -> ((SourceRow) item).text(1))
                .containsExactlyElementsOf(AWKWARD);
    }

    @Test
    void everyCell_isTextAndNoneAFormula() throws Exception {
        List<FaultyRow> rows = List.of(new FaultyRow(1, 2, AWKWARD, List.of(REASON)));
        byte[] workbook = workbook(List.of(SHEET), rows);
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>", "t=\"s\"", "<v>")
                .contains("t=\"inlineStr\"");
        try (ReadableWorkbook second = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = second.getFirstSheet();
            Row row = sheet.read().get(1);
            assertThat(row.getCellText(0)).isEqualTo("2");
            assertThat(row.getCellText(1)).isEqualTo("CODE_WRONG：代码有误 / The code is wrong");
            assertThat(row.getCellText(2)).isEqualTo("=1+1");
            assertThat(row).allMatch(cell -> cell == null || cell.getFormula() == null);
        }
    }

    @Test
    void refusedPerson_carriesNumberAndReasonOnlyAndIsNoRowWhenSentAgain() throws Exception {
        FaultyRow refused = new FaultyRow(1, 12, List.of(), List.of(REASON));
        byte[] workbook = workbook(List.of(SHEET), List.of(refused));
        assertThat(sendAgain(workbook)).hasSize(1).first().isInstanceOf(SheetHeader.class);
    }

    @Test
    void nothingFaulty_headersOnly() throws Exception {
        List<FaultySheet> sheets = List.of(SHEET, new FaultySheet(2, "处罚/2024", HEADER));
        List<HeadedItem> items = sendAgain(workbook(sheets, List.of()));
        assertThat(items).hasSize(2).allMatch(SheetHeader.class::isInstance);
        assertThat(items)
                .extracting(item -> ((SheetHeader) item).sheet().name())
                .containsExactly("处罚 2024", "处罚 2024 (2)");
        assertThat(sendAgain(workbook(List.of(), List.of()))).hasSize(1);
    }

    @Test
    void severalSheets_keepTheirRows() throws Exception {
        List<FaultySheet> sheets = List.of(SHEET, new FaultySheet(2, "许可", HEADER), new FaultySheet(4, "", HEADER));
        List<FaultyRow> rows = List.of(row(1, 3), row(1, 4), row(4, 9));
        List<HeadedItem> items = sendAgain(workbook(sheets, rows));
        assertThat(items)
                .extracting(HeadedItem::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("SheetHeader", "SourceRow", "SourceRow", "SheetHeader", "SheetHeader", "SourceRow");
    }

    @Test
    void rowOfNoSheet_isABug() {
        assertThatThrownBy(() -> workbook(List.of(SHEET), List.of(row(3, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyRows_allComeBack() throws Exception {
        List<FaultyRow> rows = IntStream.range(0, 5000).mapToObj(i -> row(1, i)).toList();
        assertThat(sendAgain(workbook(List.of(SHEET), rows))).hasSize(5001);
    }

    private static FaultyRow row(int sheet, long number) {
        return new FaultyRow(sheet, number, List.of("a", "b" + number, "c"), List.of(REASON, REASON));
    }

    private static byte[] workbook(List<FaultySheet> sheets, List<FaultyRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FaultyRowsWorkbook.write(out, sheets, rows.iterator());
        return out.toByteArray();
    }

    private List<HeadedItem> sendAgain(byte[] workbook) throws IOException {
        Opened opened = TableFiles.open(new TestSpool(directory).put(workbook), ReadLimits.DEFAULT);
        HeaderFinder finder = new HeaderFinder(
                labels -> (int)
                        labels.stream().filter(label -> label.contains("原行号")).count(),
                1);
        List<HeadedItem> items = new ArrayList<>();
        try (HeadedRows rows = new HeadedRows(((Opened.Readable) opened).rows(), finder)) {
            for (HeadedItem item = rows.next(); item != null; item = rows.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static String part(byte[] workbook, String path) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(path)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

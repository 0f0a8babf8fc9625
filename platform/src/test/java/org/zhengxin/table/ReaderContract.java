package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.intake.spool.SpooledFile;

/** What every reader must do: the same table in any format gives the same rows. */
abstract class ReaderContract {

    private static final List<String> HEADER = List.of("企业名称", "统一社会信用代码", "处罚金额", "备注");
    private static final List<List<String>> TABLE = List.of(
            HEADER,
            List.of("正信（测试）有限公司", "91440300123456789X", "0.2", "一行"),
            List.of("𠮷野家㐂𬙂\uE000〇", "000123456789012", "  两侧空格  ", "逗号,分号;引号\"制表\t结束"),
            List.of(),
            List.of("", "", "第三列", ""),
            List.of("=1+1", "+86", "-0", "@x"),
            List.of("第一行\n第二行", "<a&b>", "_x_", "𝒵"));

    @TempDir
    Path directory;

    TestSpool spool;

    @BeforeEach
    void openSpool() {
        spool = new TestSpool(directory);
    }

    /** Writes a table of text in the format. */
    abstract byte[] write(List<List<String>> rows) throws IOException;

    /** Returns the name under which the format gives its sheet. */
    abstract String sheetName();

    /** Returns the number of the first row. */
    long firstNumber() {
        return 1;
    }

    @Test
    void sameTable_sameRows() throws Exception {
        assertThat(numberedTexts(spool.rows(write(TABLE)))).isEqualTo(expected(TABLE));
    }

    @Test
    void sheet_isNamedAndNumbered() throws Exception {
        assertThat(spool.rows(write(TABLE))).extracting(SourceRow::sheet).containsOnly(new Sheet(1, sheetName()));
    }

    @Test
    void headerOnly_isOneRow() throws Exception {
        List<List<String>> headerOnly = List.of(HEADER, List.of());
        SourceItem only = spool.read(write(headerOnly)).getFirst();
        if (firstNumber() == 0) {
            assertThat(only).isEqualTo(new FileProblem(FileProblemCode.EMPTY_FILE));
        } else {
            assertThat(((SourceRow) only).texts()).isEqualTo(HEADER);
        }
    }

    @Test
    void wideTable_isReadWhole() throws Exception {
        List<String> labels = IntStream.range(0, 250).mapToObj(i -> "列" + i).toList();
        List<String> values = IntStream.range(0, 250).mapToObj(i -> "值" + i).toList();
        assertThat(spool.rows(write(List.of(labels, values))))
                .extracting(SourceRow::texts)
                .containsExactly(labels, values);
    }

    @Test
    void tooManyColumns_isSaid() throws Exception {
        List<String> labels =
                IntStream.rangeClosed(0, maxColumns()).mapToObj(i -> "c" + i).toList();
        byte[] file = write(List.of(labels, labels));
        assertThat(spool.problem(file, limits(100, 100)))
                .isEqualTo(new FileProblem(FileProblemCode.TOO_MANY_COLUMNS, maxColumns()));
    }

    /** Returns the limit, below what the format can hold. */
    int maxColumns() {
        return 1000;
    }

    @Test
    void tooManyRows_endAfterTheLimit() throws Exception {
        List<SourceItem> items = spool.read(write(TABLE), limits(3, 32_767));
        assertThat(items).hasSize(4).last().isEqualTo(new FileProblem(FileProblemCode.TOO_MANY_ROWS, 3));
    }

    @Test
    void tooLongCell_isARowProblemAndNoMore() throws Exception {
        List<List<String>> table = List.of(HEADER, List.of("a", "b".repeat(101)), List.of("c", "d"));
        List<SourceItem> items = spool.read(write(table), limits(100, 100));
        assertThat(items).hasSize(3);
        assertThat(((SourceRow) items.get(1)).problem()).isEqualTo(RowProblem.CELL_TOO_LONG);
        assertThat(((SourceRow) items.get(2)).texts()).containsExactly("c", "d");
    }

    @Test
    void closedEarly_leavesNothingAndGivesNothing() throws Exception {
        SpooledFile file = spool.put(write(TABLE));
        RowSource rows = ((Opened.Readable) TableFiles.open(file, ReadLimits.DEFAULT)).rows();
        assertThat(rows.next()).isInstanceOf(SourceRow.class);
        rows.close();
        rows.close();
        assertThat(rows.next()).isNull();
        assertThat(spool.filesInSpool()).isEqualTo(1);
    }

    @Test
    void readAgain_sameItems() throws Exception {
        SpooledFile file = spool.put(write(TABLE));
        List<SourceItem> first = TestSpool.items(TableFiles.open(file, ReadLimits.DEFAULT));
        assertThat(TestSpool.items(TableFiles.open(file, ReadLimits.DEFAULT))).isEqualTo(first);
        assertThat(spool.filesInSpool()).isEqualTo(1);
    }

    @Test
    void cutAnywhere_endsInRowsOfTheWholeOrAProblem() throws Exception {
        byte[] whole = write(TABLE);
        List<SourceRow> rows = spool.rows(whole);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 60)) {
            List<SourceItem> items = spool.read(Arrays.copyOf(whole, length));
            List<SourceItem> readRows =
                    items.stream().filter(SourceRow.class::isInstance).toList();
            int sure = Math.max(0, readRows.size() - 1);
            assertThat(readRows.subList(0, sure)).allMatch(row -> isRowOf(rows, (SourceRow) row));
        }
        assertThat(spool.filesInSpool()).isZero();
    }

    @Test
    void damagedAnywhere_neverThrows() throws Exception {
        byte[] whole = write(TABLE);
        Random random = new Random(7);
        for (int round = 0; round < 80; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + round % 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(spool.read(damaged)).isNotEmpty();
        }
        assertThat(spool.filesInSpool()).isZero();
    }

    /** A cut JSON document may not have reached all of its keys, and a cut CSV may have lost a closing quote. */
    boolean isRowOf(List<SourceRow> whole, SourceRow row) {
        return whole.contains(row);
    }

    private ReadLimits limits(long maxRows, int maxCellChars) {
        return new ReadLimits(1 << 30, 300, 100, 100, maxRows, maxColumns(), maxCellChars, 1 << 20, 1 << 20, 32);
    }

    private List<List<String>> expected(List<List<String>> table) {
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            List<String> row = new ArrayList<>(table.get(i));
            while (!row.isEmpty() && row.getLast().isBlank()) {
                row.removeLast();
            }
            if (!row.isEmpty()) {
                row.addFirst(Long.toString(i + firstNumber()));
                expected.add(row);
            }
        }
        return expected;
    }

    private static List<List<String>> numberedTexts(List<SourceRow> rows) {
        return rows.stream()
                .map(row -> {
                    List<String> texts = new ArrayList<>(row.texts());
                    texts.addFirst(Long.toString(row.number()));
                    return Collections.unmodifiableList(texts);
                })
                .toList();
    }
}

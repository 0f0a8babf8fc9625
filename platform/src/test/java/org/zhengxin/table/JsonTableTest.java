package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTableTest {

    @TempDir
    Path directory;

    @Test
    void objectsWithDifferentKeys_shareOneHeader() throws Exception {
        List<SourceRow> rows = read("[{\"a\":\"1\",\"b\":\"2\"},{\"c\":\"3\",\"a\":\"4\"},{},{\"b\":\"5\"}]");
        assertThat(rows).extracting(SourceRow::number).containsExactly(0L, 1L, 2L, 4L);
        assertThat(rows)
                .extracting(SourceRow::texts)
                .containsExactly(List.of("a", "b", "c"), List.of("1", "2"), List.of("4", "", "3"), List.of("", "5"));
    }

    @Test
    void values_areText() throws Exception {
        SourceRow row =
                read("[[\"h\"],[0.2, 0.10, 1e3, 440301103097428, 914403001234567891, true, null, \"x\", 1e999999]]")
                        .get(1);
        assertThat(row.texts())
                .containsExactly(
                        "0.2", "0.10", "1000", "440301103097428", "914403001234567891", "TRUE", "", "x", "1e999999");
        assertThat(row.cell(0).is(CellFlag.NUMBER)).isTrue();
        assertThat(row.cell(3).is(CellFlag.NUMERIC_PRECISION)).isFalse();
        assertThat(row.cell(4).is(CellFlag.NUMERIC_PRECISION)).isTrue();
        assertThat(row.cell(5).is(CellFlag.BOOLEAN)).isTrue();
    }

    @Test
    void oddElements_areRowProblems() throws Exception {
        List<SourceRow> rows = read("[{\"a\":1},{\"a\":{\"b\":[1]}},{\"a\":1,\"a\":2},[1],\"x\",{\"a\":[]},{\"a\":2}]");
        assertThat(rows)
                .extracting(SourceRow::problem)
                .containsExactly(
                        null,
                        null,
                        RowProblem.NESTED_VALUE,
                        RowProblem.DUPLICATE_KEY,
                        RowProblem.NOT_A_ROW,
                        RowProblem.NOT_A_ROW,
                        RowProblem.NESTED_VALUE,
                        null);
    }

    @Test
    void rowsUnderTheirKey_othersAreIgnored() throws Exception {
        assertThat(read("{\"kind\":\"x\",\"more\":{\"rows\":[1]},\"rows\":[{\"a\":1}],\"end\":[{}]}"))
                .hasSize(2);
    }

    private List<SourceRow> read(String json) throws Exception {
        return new TestSpool(directory).rows(json.getBytes(StandardCharsets.UTF_8));
    }
}

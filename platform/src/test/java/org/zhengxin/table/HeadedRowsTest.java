package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.intake.spool.SpooledFile;

class HeadedRowsTest {

    private static final Set<String> KNOWN = Set.of("名称", "代码", "日期", "XM", "DM");
    private static final HeaderFinder FINDER = new HeaderFinder(
            labels -> (int) labels.stream().filter(KNOWN::contains).count(), 2);

    @TempDir
    Path directory;

    @Test
    void headerUnderTitleAndNote_isFound() throws Exception {
        assertThat(read("某市处罚公示,,\n填报说明：名称必填,,\n名称,代码,自有列\n甲,1,x\n"))
                .containsExactly("HEADER 1 @3 [名称, 代码, 自有列]", "ROW 4 [甲, 1, x]");
    }

    @Test
    void secondHeaderAndRepetitions_areNoData() throws Exception {
        assertThat(read("名称,代码\nXM,DM\n甲,1\n名称,代码\n乙,2\n"))
                .containsExactly("HEADER 1 @1 [名称, 代码]", "ROW 3 [甲, 1]", "ROW 5 [乙, 2]");
    }

    @Test
    void betterScore_wins() throws Exception {
        assertThat(read("名称,代码,说明\n名称,代码,日期\n甲,1,x\n")).containsExactly("HEADER 1 @2 [名称, 代码, 日期]", "ROW 3 [甲, 1, x]");
    }

    @Test
    void sheetsWithoutHeader_areReportedAndPassedOver() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("说明.txt", "请填写\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        files.put("a.csv", "名称,代码\n甲,1\n".getBytes(StandardCharsets.UTF_8));
        files.put("b.csv", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read(TestFiles.zip(files)))
                .containsExactly("NONE 1 50", "HEADER 2 @1 [名称, 代码]", "ROW 2 [甲, 1]", "NONE 3 2");
    }

    @Test
    void unknownJsonKeys_areAHeaderNevertheless() throws Exception {
        assertThat(read("[{\"x\":\"1\"}]")).containsExactly("HEADER 1 @0 [x]", "ROW 1 [1]");
    }

    @Test
    void problem_comesAfterTheRowsBefore() throws Exception {
        assertThat(read("名称,代码\n甲,1\n乙,\"2\n")).containsExactly("HEADER 1 @1 [名称, 代码]", "ROW 2 [甲, 1]", "BROKEN_CSV");
        assertThat(read("x\ny,\"2\n")).containsExactly("NONE 1 1", "BROKEN_CSV");
    }

    @Test
    void returnedColumns_areDroppedWhereverTheyStand() throws Exception {
        String returned = ReturnedColumns.ROW + ",名称," + ReturnedColumns.REASON + ",代码\n7,甲,bad,1\n8,,person,\n";
        assertThat(read(returned)).containsExactly("HEADER 1 @1 [名称, 代码]", "ROW 2 [甲, 1]");
    }

    private List<String> read(String csv) throws Exception {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read(byte[] content) throws Exception {
        SpooledFile file = new TestSpool(directory).put(content);
        Opened.Readable opened = (Opened.Readable) TableFiles.open(file, ReadLimits.DEFAULT);
        List<String> items = new ArrayList<>();
        try (HeadedRows rows = new HeadedRows(opened.rows(), FINDER)) {
            for (HeadedItem item = rows.next(); item != null; item = rows.next()) {
                items.add(show(item));
            }
        }
        return items;
    }

    private static String show(HeadedItem item) {
        return switch (item) {
            case SheetHeader header -> "HEADER " + header.sheet().index() + " @" + header.row() + " " + header.labels();
            case SheetWithoutHeader none -> "NONE " + none.sheet().index() + " " + none.rows();
            case SourceRow row -> "ROW " + row.number() + " " + row.texts();
            case FileProblem problem -> problem.code().name();
        };
    }
}

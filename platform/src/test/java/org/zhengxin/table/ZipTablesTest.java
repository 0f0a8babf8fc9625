package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.intake.spool.SpooledFile;

class ZipTablesTest {

    private static final List<List<String>> TABLE = List.of(List.of("a", "b"), List.of("c", "d"));

    @TempDir
    Path directory;

    @Test
    void everyFormat_isReadInOrder() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("一/1.csv", TestFiles.csv(TABLE, '\t', StandardCharsets.UTF_8));
        files.put("__MACOSX/._1.csv", new byte[] {0});
        files.put("一/.DS_Store", new byte[] {0});
        files.put("2.dat", TestFiles.xls(TABLE));
        files.put("3", TestFiles.jsonArrays(TABLE));
        files.put("../4.xlsx", TestFiles.xlsx(TABLE));
        files.put("5.xml", TestFiles.spreadsheetMl(TABLE, StandardCharsets.UTF_8));
        TestSpool spool = new TestSpool(directory);
        assertThat(spool.rows(TestFiles.zip(files)))
                .extracting(row -> row.sheet().index() + " " + row.sheet().name() + " " + row.number() + row.text(1))
                .containsExactly(
                        "1 1.csv 1b", "1 1.csv 2d",
                        "2 2.dat/表1 1b", "2 2.dat/表1 2d",
                        "3 3 1b", "3 3 2d",
                        "4 4.xlsx/表1 1b", "4 4.xlsx/表1 2d",
                        "5 5.xml/表1 1b", "5 5.xml/表1 2d");
        assertThat(spool.filesInSpool()).isZero();
    }

    @Test
    void workbookInAZip_isUnpackedEncryptedAndDeletedWhenRead() throws Exception {
        TestSpool spool = new TestSpool(directory);
        SpooledFile file = spool.put(TestFiles.zip(Map.of("a.xlsx", TestFiles.xlsx(TABLE))));
        Opened.Readable opened = (Opened.Readable) TableFiles.open(file, ReadLimits.DEFAULT);
        assertThat(spool.filesInSpool()).isEqualTo(2);
        try (RowSource rows = opened.rows()) {
            while (rows.next() instanceof SourceRow row) {
                assertThat(row.problem()).isNull();
            }
            assertThat(spool.filesInSpool()).isEqualTo(1);
        }
    }

    @Test
    void namesInGb18030_areReadable() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding("GB18030");
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            zip.putArchiveEntry(new ZipArchiveEntry("行政处罚.csv"));
            zip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertThat(new TestSpool(directory)
                        .rows(out.toByteArray())
                        .getFirst()
                        .sheet()
                        .name())
                .isEqualTo("行政处罚.csv");
    }
}

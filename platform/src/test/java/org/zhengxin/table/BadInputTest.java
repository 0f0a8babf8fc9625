package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a clear code, and nothing is left behind. */
class BadInputTest {

    private static final List<List<String>> TABLE = List.of(List.of("a", "b"), List.of("c", "d"));
    private static final String ML = "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>";
    private static final String ML_ROW = "<Row><Cell><Data Type='String'>甲</Data></Cell></Row>";

    @TempDir
    Path directory;

    private TestSpool spool;

    @BeforeEach
    void openSpool() {
        spool = new TestSpool(directory);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(spool.filesInSpool()).isZero();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(FileProblemCode.EMPTY_FILE, ""),
                Arguments.of(FileProblemCode.EMPTY_FILE, " \r\n\r\n"),
                Arguments.of(FileProblemCode.EMPTY_FILE, "\uFEFF"),
                Arguments.of(FileProblemCode.EMPTY_FILE, ",,\n,,\n,\n"),
                Arguments.of(FileProblemCode.EMPTY_FILE, "[]"),
                Arguments.of(FileProblemCode.NOT_A_TABLE, "%PDF-1.7 ..."),
                Arguments.of(FileProblemCode.NOT_A_TABLE, "#!/bin/sh\nexit 1\n"),
                Arguments.of(FileProblemCode.NOT_A_TABLE, "{\\rtf1 x}"),
                Arguments.of(FileProblemCode.NOT_A_TABLE, "MZ\u0000\u0003\u0000 This program"),
                Arguments.of(FileProblemCode.NOT_A_TABLE, "a,b\nc,d\u0000\n"),
                Arguments.of(FileProblemCode.UNSUPPORTED_ARCHIVE, "Rar!\u001a\u0007\u0000"),
                Arguments.of(FileProblemCode.HTML_TABLE, "<html><table><tr><td>a</td></tr></table></html>"),
                Arguments.of(FileProblemCode.HTML_TABLE, "<!-- x --><!DOCTYPE html>\n<p>"),
                Arguments.of(FileProblemCode.HTML_TABLE, "\n<table border=1><tr><td>名称</td></tr></table>"),
                Arguments.of(FileProblemCode.UNSUPPORTED_FORMAT, "<?xml version='1.0'?><rows><row/></rows>"),
                Arguments.of(FileProblemCode.UNSUPPORTED_FORMAT, "MIME-Version: 1.0\r\nContent-Type: x"),
                Arguments.of(FileProblemCode.NOT_ROWS, "{\"a\": 1}"),
                Arguments.of(FileProblemCode.NOT_ROWS, "{\"rows\": 1}"),
                Arguments.of(FileProblemCode.BROKEN_JSON, "[{\"a\": 1}, {\"a\""),
                Arguments.of(FileProblemCode.BROKEN_JSON, "[{\"a\": 1}] ["),
                Arguments.of(FileProblemCode.BROKEN_JSON, "{\"rows\": [{\"a\":1}], \"rows\": [{\"a\":2}]}"),
                Arguments.of(FileProblemCode.BROKEN_JSON, "[{\"a\": " + "1".repeat(2000) + "}]"),
                Arguments.of(FileProblemCode.TOO_DEEP, "[".repeat(100_000)),
                Arguments.of(FileProblemCode.TOO_DEEP, "[{\"a\": " + "[".repeat(50) + "]".repeat(50) + "}]"),
                Arguments.of(FileProblemCode.BROKEN_CSV, "a,b\nc,\"d\ne,f\n"),
                Arguments.of(FileProblemCode.TOO_MANY_COLUMNS, "a" + ",b".repeat(1_000_000)),
                Arguments.of(FileProblemCode.TOO_MANY_COLUMNS, "[[0" + ",1".repeat(1_000_000) + "]]"),
                Arguments.of(FileProblemCode.BROKEN_XML, ML + "<Worksheet><Table>" + ML_ROW + "</Tab"),
                Arguments.of(FileProblemCode.BROKEN_XML, ML + "<Table>" + ML_ROW + "</Table></Workbook>"),
                Arguments.of(FileProblemCode.TOO_DEEP, ML + "<a>".repeat(1_000_000)),
                Arguments.of(FileProblemCode.BROKEN_XML, ML + "<" + "a".repeat(3_000_000)),
                Arguments.of(FileProblemCode.BROKEN_XML, ML + "<!-- " + "a".repeat(3_000_000)),
                Arguments.of(FileProblemCode.BROKEN_XML, ML + "<a b='" + "a".repeat(3_000_000)),
                Arguments.of(FileProblemCode.BROKEN_XML, ML + everNewNames()),
                Arguments.of(FileProblemCode.UNSAFE_XML, "<!DOCTYPE w [<!ENTITY a 'b'>]>" + ML + "</Workbook>"),
                Arguments.of(
                        FileProblemCode.TOO_MANY_COLUMNS,
                        ML + "<Worksheet><Table><Row><Cell Index='1000000'><Data>x</Data></Cell></Row>"));
    }

    private static String everNewNames() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        return names.append("</Workbook>").toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_isRefused(FileProblemCode code, String text) throws Exception {
        FileProblem problem = spool.problem(text.getBytes(StandardCharsets.UTF_8));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.zh()).isNotBlank().doesNotContain("{0}");
        assertThat(problem.en()).isNotBlank().doesNotContain("{0}");
    }

    @Test
    void renamedExecutableOrPicture_isNotATable() throws Exception {
        byte[] program = Files.readAllBytes(Path.of(System.getProperty("java.home"), "bin", "java"));
        assertThat(spool.problem(program).code()).isEqualTo(FileProblemCode.NOT_A_TABLE);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
        assertThat(spool.problem(picture).code()).isEqualTo(FileProblemCode.NOT_A_TABLE);
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThat(spool.problem(noise).code()).isEqualTo(FileProblemCode.NOT_A_TABLE);
    }

    @Test
    void truncatedWorkbook_isABrokenZip() throws Exception {
        byte[] workbook = TestFiles.xlsx(TABLE);
        byte[] cut = Arrays.copyOf(workbook, workbook.length - 30);
        assertThat(spool.problem(cut)).isEqualTo(new FileProblem(FileProblemCode.BROKEN_ZIP));
    }

    @Test
    void zipBomb_isRefusedEarly() throws Exception {
        Map<String, byte[]> bomb = Map.of("a.csv", new byte[40 << 20]);
        Arrays.fill(bomb.get("a.csv"), (byte) 'a');
        assertThat(spool.problem(TestFiles.zip(bomb))).isEqualTo(new FileProblem(FileProblemCode.ZIP_BOMB, 300));
    }

    @Test
    void workbookBomb_isRefusedEarly() throws Exception {
        String blankRow = "<row/>".repeat(8 << 20);
        byte[] bomb = XlsxParts.of(blankRow).bytes();
        assertThat(spool.problem(bomb)).isEqualTo(new FileProblem(FileProblemCode.ZIP_BOMB, 300));
    }

    @Test
    void tooMuchUnpacked_isRefused() throws Exception {
        ReadLimits small = new ReadLimits(1000, 300, 10, 10, 10_000, 10, 100, 1000, 1000, 10);
        byte[] zip = TestFiles.zip(Map.of("a.csv", "a,b\n".repeat(500).getBytes(StandardCharsets.UTF_8)));
        assertThat(spool.problem(zip, small)).isEqualTo(new FileProblem(FileProblemCode.TOO_LARGE, 1000));
    }

    @Test
    void zipOfTooManyFiles_isRefused() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= 2000; i++) {
            files.put(i + ".csv", new byte[] {'a'});
        }
        assertThat(spool.problem(TestFiles.zip(files)))
                .isEqualTo(new FileProblem(FileProblemCode.TOO_MANY_FILES, 2000));
    }

    @Test
    void zipWithADirectoryLongerThanAnyTableNeeds_isRefusedUnread() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            files.put("n".repeat(60_000) + i, new byte[0]);
        }
        assertThat(spool.problem(TestFiles.zip(files)).code()).isEqualTo(FileProblemCode.TOO_MANY_FILES);
    }

    @Test
    void zipsWithoutTables_areRefused() throws Exception {
        byte[] inner = TestFiles.zip(Map.of("a.csv", new byte[] {'a'}));
        assertThat(spool.problem(TestFiles.zip(Map.of())).code()).isEqualTo(FileProblemCode.EMPTY_FILE);
        assertThat(spool.problem(TestFiles.zip(Map.of("b.zip", inner))).code()).isEqualTo(FileProblemCode.NESTED_ZIP);
        Map<String, byte[]> withPicture = new LinkedHashMap<>();
        withPicture.put("a.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
        withPicture.put("b.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(spool.read(TestFiles.zip(withPicture)))
                .containsExactly(new FileProblem(FileProblemCode.NOT_A_TABLE));
    }

    @Test
    void otherOfficeFiles_areRefused() throws Exception {
        byte[] document = XlsxParts.of("")
                .with(
                        "_rels/.rels",
                        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/>"
                                + "</Relationships>")
                .bytes();
        assertThat(spool.problem(document).code()).isEqualTo(FileProblemCode.NOT_A_TABLE);
        byte[] binary = XlsxParts.of("")
                .with(
                        "_rels/.rels",
                        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/>"
                                + "</Relationships>")
                .bytes();
        assertThat(spool.problem(binary).code()).isEqualTo(FileProblemCode.UNSUPPORTED_FORMAT);
        assertThat(spool.problem(ole("WordDocument")).code()).isEqualTo(FileProblemCode.NOT_A_TABLE);
        assertThat(spool.problem(ole("EncryptedPackage")).code()).isEqualTo(FileProblemCode.ENCRYPTED_WORKBOOK);
        assertThat(spool.problem(ole("Book")).code()).isEqualTo(FileProblemCode.UNSUPPORTED_FORMAT);
        assertThat(spool.problem(ole("Workbook")).code()).isEqualTo(FileProblemCode.BROKEN_WORKBOOK);
    }

    @Test
    void workbookWithBrokenParts_givesTheRowsBefore() throws Exception {
        String rows = "<row><c t='inlineStr'><is><t>a</t></is></c></row>";
        assertThat(spool.read(XlsxParts.of(rows + "<row><c></row>").bytes()))
                .hasSize(2)
                .last()
                .isEqualTo(new FileProblem(FileProblemCode.BROKEN_WORKBOOK));
        assertThat(spool.read(
                        XlsxParts.of(rows + "<row><c t='s'><v>9</v></c></row>").bytes()))
                .hasSize(2)
                .last()
                .isEqualTo(new FileProblem(FileProblemCode.BROKEN_WORKBOOK));
        assertThat(spool.read(XlsxParts.of(rows + "<row r='1'/>").bytes()))
                .hasSize(2)
                .last()
                .isEqualTo(new FileProblem(FileProblemCode.BROKEN_WORKBOOK));
        assertThat(spool.problem(XlsxParts.of(rows)
                                .without("xl/worksheets/sheet1.xml")
                                .bytes())
                        .code())
                .isEqualTo(FileProblemCode.BROKEN_WORKBOOK);
        assertThat(spool.problem(XlsxParts.of(rows).without("xl/workbook.xml").bytes())
                        .code())
                .isEqualTo(FileProblemCode.BROKEN_WORKBOOK);
    }

    @Test
    void workbookWithEntities_isUnsafe() throws Exception {
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
        byte[] file = XlsxParts.of("<row/>")
                .with("xl/worksheets/sheet1.xml", laughs.replace("sst", "worksheet"))
                .bytes();
        assertThat(spool.problem(file)).isEqualTo(new FileProblem(FileProblemCode.UNSAFE_XML));
    }

    @Test
    void workbookWithAMillionColumns_isRefused() throws Exception {
        assertThat(spool.problem(
                        XlsxParts.of("<row><c r='ZZZZ1'><v>1</v></c></row>").bytes()))
                .isEqualTo(new FileProblem(FileProblemCode.TOO_MANY_COLUMNS, 1000));
        assertThat(spool.problem(XlsxParts.of("<row>" + "<c><v>1</v></c>".repeat(100_000) + "</row>")
                        .bytes()))
                .isEqualTo(new FileProblem(FileProblemCode.TOO_MANY_COLUMNS, 1000));
    }

    @Test
    void tooManySharedStrings_isSaid() throws Exception {
        ReadLimits small = new ReadLimits(1 << 20, 300, 100, 10, 100, 10, 100, 1000, 200, 10);
        List<List<String>> table = List.of(List.of("a", "b", "c", "d", "e", "f"));
        FileProblem expected = new FileProblem(FileProblemCode.TOO_MANY_SHARED_STRINGS);
        assertThat(spool.read(TestFiles.xlsx(table), small)).containsExactly(expected);
        assertThat(spool.read(TestFiles.xls(table), small)).containsExactly(expected);
    }

    @Test
    void damagedBytesThatStillUnpack_areFoundByTheirChecksum() throws Exception {
        byte[] zip = TestFiles.zip(Map.of("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        byte[] stored = TestFiles.stored("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        int place = new String(stored, StandardCharsets.ISO_8859_1).indexOf("1,2");
        stored[place] = '7';
        assertThat(spool.rows(zip)).hasSize(2);
        assertThat(spool.problem(stored)).isEqualTo(new FileProblem(FileProblemCode.BROKEN_ZIP));
    }

    private static byte[] ole(String entry) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}

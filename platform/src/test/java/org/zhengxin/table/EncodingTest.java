package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings of text files: found for the whole file, never guessed for a row. */
class EncodingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "名称,备注\n";

    @TempDir
    Path directory;

    private TestSpool spool;

    @BeforeEach
    void openSpool() {
        spool = new TestSpool(directory);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "GB18030, ''", "GB18030, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF"})
    void wholeFile_isDecoded(String charset, String mark) throws Exception {
        byte[] file = (mark + HEADER + "𠮷野家,\uE5E5㐂镕\n").getBytes(Charset.forName(charset));
        assertThat(texts(spool.rows(file))).containsExactly(List.of("名称", "备注"), List.of("𠮷野家", "\uE5E5㐂镕"));
    }

    @Test
    void everyCharacterOfThePlanes_survivesGb18030() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int point = 0x80; point < 0x30000; point += 61) {
            if (point != 0xFFFD && !Character.isISOControl(point) && !(point >= 0xD800 && point < 0xE000)) {
                text.append("x").appendCodePoint(point).append("x,字\n");
            }
        }
        byte[] file = text.toString().getBytes(GB18030);
        String read = String.join(
                "",
                spool.rows(file).stream()
                        .map(row -> String.join(",", row.texts()) + "\n")
                        .toList());
        assertThat(read).isEqualTo(text.toString());
    }

    @Test
    void strayBytes_spoilTheirRowOnly() throws Exception {
        byte[] file = bytes(utf8(HEADER + "甲公司,一\n"), new byte[] {'a', (byte) 0xFF, ',', 'b', '\n'}, utf8("乙公司,二\n"));
        assertThat(outcomes(spool.rows(file))).containsExactly("名称", "甲公司", "BYTES_NOT_DECODABLE", "乙公司");
    }

    @Test
    void characterCutInHalf_spoilsItsRowOnly() throws Exception {
        byte[] name = utf8("某某公司");
        byte[] file = bytes(utf8(HEADER), java.util.Arrays.copyOf(name, name.length - 1), utf8(",x\n乙公司,二\n"));
        assertThat(outcomes(spool.rows(file))).containsExactly("名称", "BYTES_NOT_DECODABLE", "乙公司");
    }

    @Test
    void fewGb18030RowsInUtf8_areRowErrors() throws Exception {
        byte[] file = bytes(utf8(HEADER + "甲公司,一\n"), "丙公司,三\n".getBytes(GB18030), utf8("乙公司,二\n"));
        assertThat(outcomes(spool.rows(file))).containsExactly("名称", "甲公司", "BYTES_NOT_DECODABLE", "乙公司");
    }

    @Test
    void fewUtf8RowsInGb18030_areRowErrorsThoughTheirBytesMayFit() throws Exception {
        byte[] file = bytes(
                (HEADER + "甲公司,一\n乙公司,二\n").getBytes(GB18030), utf8("丙公司,三\n"), utf8("丁公,四四\n"), utf8("plain,ascii\n"));
        assertThat(outcomes(spool.rows(file)))
                .containsExactly("名称", "甲公司", "乙公司", "BYTES_NOT_DECODABLE", "ENCODING_AMBIGUOUS", "plain");
    }

    @Test
    void shortGb18030RowThatFitsUtf8_followsItsFile() throws Exception {
        byte[] file = (HEADER + "模,x\n甲公司,一\n").getBytes(GB18030);
        assertThat(outcomes(spool.rows(file))).containsExactly("名称", "模", "甲公司");
    }

    @Test
    void declaredEncoding_overrulesWhatFits() throws Exception {
        Opened opened = TableFiles.open(spool.put("模,模\n".getBytes(GB18030)), ReadLimits.DEFAULT, GB18030);
        assertThat(((SourceRow) TestSpool.items(opened).getFirst()).texts()).containsExactly("模", "模");
    }

    @Test
    void quotedFieldOverManyLines_isDecodedWhole() throws Exception {
        byte[] file = (HEADER + "\"甲\n乙\r\n丙\",x\n丁,y\n").getBytes(GB18030);
        assertThat(spool.rows(file))
                .extracting(row -> row.number() + row.text(0))
                .containsExactly("1名称", "2甲\n乙\r\n丙", "3丁");
    }

    @Test
    void jsonAndXmlInGb18030_areRead() throws Exception {
        assertThat(outcomes(spool.rows("[[\"名称\"],[\"甲公司\"]]".getBytes(GB18030))))
                .containsExactly("名称", "甲公司");
        byte[] mixed = bytes("[[\"名称\"],\n[\"甲公司\"],\n".getBytes(GB18030), utf8("[\"乙公司\"]]"));
        assertThat(spool.problem(mixed)).isEqualTo(new FileProblem(FileProblemCode.MIXED_ENCODINGS));
    }

    @Test
    void jsonWithStrayBytes_spoilsTheirRowOnly() throws Exception {
        byte[] file =
                bytes(utf8("[{\"名称\":\"甲公司\"},{\"名称\":\""), new byte[] {(byte) 0xFF}, utf8("\"},{\"名称\":\"乙公司\"}]"));
        assertThat(outcomes(spool.rows(file))).containsExactly("名称", "甲公司", "BYTES_NOT_DECODABLE", "乙公司");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b;c,d|,", "a;b,c;d|;", "'a\tb,c\td'|'\t'", "title|,", "a;b;c|;"})
    void separator_isToldFromTheContent(String line, char separator) throws Exception {
        byte[] file = utf8((line + "\n").repeat(3));
        String[] fields = line.split(String.valueOf(separator));
        assertThat(spool.rows(file).getFirst().texts()).containsExactly(fields);
    }

    private static List<List<String>> texts(List<SourceRow> rows) {
        return rows.stream().map(SourceRow::texts).toList();
    }

    private static Stream<String> outcomes(List<SourceRow> rows) {
        return rows.stream()
                .map(row -> row.problem() == null ? row.text(0) : row.problem().name());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}

package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetMlTest {

    private static final String START = "<?xml version='1.0'?><Workbook"
            + " xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
            + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
            + "<Styles><Style ss:ID='s1'><NumberFormat ss:Format='000000'/></Style></Styles>";

    @TempDir
    Path directory;

    @Test
    void values_areTextWithFlags() throws Exception {
        SourceRow row = read("<Worksheet ss:Name='a'><Table><Row>" + cell("Number", "0.2") + cell("Number", "1.5E17")
                        + cell("DateTime", "2024-03-15T00:00:00.000") + cell("DateTime", "1899-12-31T08:05:00.000")
                        + cell("Boolean", "1") + cell("Error", "#N/A") + "<Cell ss:StyleID='s1'><Data ss:Type='Number'>"
                        + "42</Data></Cell><Cell ss:Formula='=1/0'><Data ss:Type='String'>#DIV/0!</Data></Cell>"
                        + "<Cell><ss:Data ss:Type='String'><B>甲</B>乙</ss:Data><Comment><Data>x</Data></Comment></Cell>"
                        + "</Row></Table></Worksheet></Workbook>")
                .getFirst();
        assertThat(row.texts())
                .containsExactly(
                        "0.2", "150000000000000000", "2024-03-15", "08:05", "TRUE", "#N/A", "000042", "#DIV/0!", "甲乙");
        assertThat(row.cell(1).is(CellFlag.NUMERIC_PRECISION)).isTrue();
        assertThat(row.cell(7).is(CellFlag.ERROR_VALUE)).isTrue();
    }

    @Test
    void placesAndMergedCells_moveColumnsAndRows() throws Exception {
        List<SourceRow> rows = read("<Worksheet ss:Name='a'><Table><Row ss:Index='3' ss:Span='1'>"
                + "<Cell ss:Index='2' ss:MergeAcross='2'><Data>b</Data></Cell><Cell><Data>e</Data></Cell></Row>"
                + "<Row><Cell><Data>x</Data></Cell></Row></Table></Worksheet></Workbook>");
        assertThat(rows.get(0).texts()).containsExactly("", "b", "", "", "e");
        assertThat(rows).extracting(SourceRow::number).containsExactly(3L, 5L);
    }

    @Test
    void hiddenSheets_arePassedOver() throws Exception {
        String body =
                START + sheet("甲", "") + sheet("乙", "<Visible>SheetHidden</Visible>") + sheet("丙", "") + "</Workbook>";
        TestSpool spool = new TestSpool(directory);
        Opened.Readable opened =
                (Opened.Readable) TableFiles.open(spool.put(body.getBytes(StandardCharsets.UTF_8)), ReadLimits.DEFAULT);
        assertThat(TestSpool.items(opened))
                .extracting(item -> ((SourceRow) item).sheet())
                .containsExactly(new Sheet(1, "甲"), new Sheet(2, "丙"));
        assertThat(opened.rows().hiddenSheets()).containsExactly("乙");
    }

    private List<SourceRow> read(String body) throws Exception {
        return new TestSpool(directory).rows((START + body).getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String type, String value) {
        return "<Cell><Data ss:Type='" + type + "'>" + value + "</Data></Cell>";
    }

    private static String sheet(String name, String options) {
        return "<Worksheet ss:Name='" + name + "'><Table><Row>" + cell("String", "Visible") + "</Row></Table>"
                + "<WorksheetOptions>" + options + "</WorksheetOptions></Worksheet>";
    }
}

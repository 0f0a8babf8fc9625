package org.zhengxin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxCellTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c><v>0.2</v></c> | 0.2 | NUMBER",
                "<c><v>0.20000000000000001</v></c> | 0.2 | NUMBER",
                "<c><v>0.30000000000000004</v></c> | 0.3 | NUMBER",
                "<c><v>1E-7</v></c> | 0.0000001 | NUMBER",
                "<c><v>12.0</v></c> | 12 | NUMBER",
                "<c><v>-0</v></c> | 0 | NUMBER",
                "<c><v>440301103097428</v></c> | 440301103097428 | NUMBER",
                "<c><v>9.14403001234567E+17</v></c> | 914403001234567000 | NUMBER NUMERIC_PRECISION",
                "<c><v>914403001234567891</v></c> | 914403001234567891 | NUMBER NUMERIC_PRECISION",
                "<c><v>1234567890123456</v></c> | 1234567890123456 | NUMBER NUMERIC_PRECISION",
                "<c><v>not a number</v></c> | not a number |",
                "<c s='1'><v>45366</v></c> | 2024-03-15 | DATE",
                "<c s='1'><v>45366.75</v></c> | 2024-03-15 | DATE",
                "<c s='2'><v>45366.354166666664</v></c> | 2024-03-15T08:30:00 | DATE",
                "<c s='2'><v>45366</v></c> | 2024-03-15 | DATE",
                "<c s='3'><v>45366</v></c> | 2024-03-15 | DATE",
                "<c s='5'><v>0.5</v></c> | 12:00:00 | DATE",
                "<c s='1'><v>59</v></c> | 1900-02-28 | DATE",
                "<c s='1'><v>60</v></c> | 60 | NUMBER",
                "<c s='1'><v>61</v></c> | 1900-03-01 | DATE",
                "<c s='1'><v>-1</v></c> | -1 | NUMBER",
                "<c s='1'><v>2958465</v></c> | 9999-12-31 | DATE",
                "<c s='1'><v>2958466</v></c> | 2958466 | NUMBER",
                "<c s='4'><v>42</v></c> | 000042 | NUMBER",
                "<c s='99'><v>42</v></c> | 42 | NUMBER",
                "<c t='b'><v>1</v></c> | TRUE | BOOLEAN",
                "<c t='e'><v>#N/A</v></c> | #N/A | ERROR_VALUE",
                "<c t='d'><v>2024-03-15T00:00:00</v></c> | 2024-03-15 | DATE",
                "<c t='str'><f>A1&amp;B1</f><v>甲乙</v></c> | 甲乙 | FORMULA",
                "<c><f>1+1</f><v>2</v></c> | 2 | FORMULA NUMBER",
                "<c><f>1+1</f></c> | '' | FORMULA FORMULA_WITHOUT_VALUE",
                "<c s='1'><f>TODAY()</f><v>45366</v></c> | 2024-03-15 | FORMULA DATE",
                "<c t='inlineStr'><is><t>甲</t></is></c> | 甲 |",
                "<c t='inlineStr'><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></is></c> | 甲乙 |",
                "<c t='inlineStr'><is><t>a_x000D_b_x005F_x0041_</t></is></c> | 'a\rb_x0041_' |",
                "<c t='inlineStr'><is><t>_xD842__xDFB7_</t></is></c> | 𠮷 |",
            })
    void cell_isText(String cell, String text, String flags) throws Exception {
        SourceRow row = row("<row>" + cell + "<c t='b'><v>0</v></c></row>");
        assertThat(row.text(0)).isEqualTo(text.replace("\\r", "\r"));
        assertThat(row.cell(0).flags()).isEqualTo(flags(flags));
    }

    @Test
    void from1904_countsFromThere() throws Exception {
        byte[] file = XlsxParts.of("<row><c s='1'><v>0</v></c><c s='1'><v>43904</v></c></row>")
                .with(
                        "xl/workbook.xml",
                        "<workbook><workbookPr date1904='1'/><sheets><sheet name='a' id='r1'/></sheets></workbook>")
                .bytes();
        assertThat(new TestSpool(directory).rows(file).getFirst().texts()).containsExactly("1904-01-01", "2024-03-15");
    }

    @Test
    void addresses_placeCellsAndRows() throws Exception {
        SourceRow row =
                row("<row r='7' spans='1:3'><c r='B7'><v>1</v></c><c><v>2</v></c><c r='AA7'><v>3</v></c></row>");
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.cells()).hasSize(27);
        assertThat(row.text(1) + row.text(2) + row.text(26)).isEqualTo("123");
    }

    @Test
    void mergedCells_standInTheFirst() throws Exception {
        assertThat(row("<row r='1'><c r='A1'><v>1</v></c><c r='B1'/><c r='C1'><v>3</v></c></row>")
                        .texts())
                .containsExactly("1", "", "3");
    }

    private SourceRow row(String rows) throws Exception {
        return new TestSpool(directory).rows(XlsxParts.of(rows).bytes()).getFirst();
    }

    private static Set<CellFlag> flags(String names) {
        Set<CellFlag> flags = EnumSet.noneOf(CellFlag.class);
        if (names != null) {
            for (String name : names.split(" ")) {
                flags.add(CellFlag.valueOf(name));
            }
        }
        return flags;
    }
}

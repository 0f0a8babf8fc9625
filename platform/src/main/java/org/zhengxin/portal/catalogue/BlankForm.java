package org.zhengxin.portal.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.EnumValue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.Template;

/**
 * A blank form of a kind (空白报送表): a sheet with the header of its newest form, and one with the words that its fields
 * may hold. Columns about persons are not in it. Every cell is text, so that codes keep their digits.
 */
final class BlankForm {
    private static final String TEXT_FORMAT = "@";
    private static final int FORMATTED_ROWS = 1_000;
    private static final double WIDTH = 22;

    private final Kind kind;
    private final Template template;

    private BlankForm(Kind kind) {
        this.kind = kind;
        this.template = kind.templates().getFirst();
    }

    static byte[] of(Kind kind) {
        return new BlankForm(kind).written();
    }

    private byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Zhengxin", null)) {
            form(workbook.newWorksheet("报送"));
            words(workbook.newWorksheet("填写说明"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void form(Worksheet sheet) {
        List<Column> columns = columns();
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.value(0, i, header(columns.get(i)));
            sheet.style(0, i).bold().format(TEXT_FORMAT).set();
        }
        sheet.range(1, 0, FORMATTED_ROWS, Math.max(columns.size() - 1, 0))
                .style()
                .format(TEXT_FORMAT)
                .set();
    }

    /** One cell in a row: with two labels beside each other a row would look like a header. */
    private void words(Worksheet sheet) {
        sheet.width(0, WIDTH * 4);
        sheet.value(0, 0, "填写说明 / Notes");
        int row = 1;
        for (Column column : columns()) {
            sheet.value(row, 0, note(column));
            sheet.style(row, 0).wrapText(true).set();
            row++;
        }
    }

    private String note(Column column) {
        Field field = field(column);
        String required = column.requirement() instanceof Requirement.Always ? "（必填 / required）" : "";
        String words = allowed(field);
        return header(column) + required + " / " + field.label().en() + (words.isEmpty() ? "" : "： " + words);
    }

    /** Returns the labels of the header. */
    static List<String> header(Kind kind) {
        return new BlankForm(kind).columns().stream().map(BlankForm::header).toList();
    }

    private static String allowed(Field field) {
        List<String> values = field.values().stream().map(BlankForm::word).toList();
        return String.join("；", values);
    }

    private static String word(EnumValue value) {
        return value.label().zh() + "（" + value.label().en() + "）";
    }

    private List<Column> columns() {
        return template.columns().stream().filter(column -> !column.person()).toList();
    }

    /** People read labels rather than codes. */
    private static String header(Column column) {
        return column.headers().stream()
                .filter(BlankForm::isChinese)
                .findFirst()
                .orElse(column.headers().getFirst());
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private Field field(Column column) {
        Field field = column.field();
        if (field == null) {
            throw new IllegalStateException("a column about persons is in no blank form of " + kind.code());
        }
        return field;
    }
}

package org.zhengxin.comparison.workbook;

import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhengxin.table.EscapedUnits;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/**
 * Writes one sheet of the workbook, row by row. Every cell is text by type and by format, figures apart: a value that
 * begins like a formula is never one, not even after it was edited.
 */
final class SheetWriter implements AutoCloseable {
    private static final String TEXT_FORMAT = "@";
    private static final int MAX_CHARS = 32_767;

    private final Worksheet sheet;
    private final Language language;
    private int row;
    private int column;

    SheetWriter(Workbook workbook, Text title, Language language) {
        this.sheet = workbook.newWorksheet(title.in(language));
        this.language = language;
    }

    /** Writes the header and freezes it. */
    SheetWriter header(Label... labels) {
        for (Label label : labels) {
            sheet.inlineString(0, column, label.text().in(language));
            sheet.style(0, column).bold().format(TEXT_FORMAT).wrapText(true).set();
            sheet.width(column, width(label));
            column++;
        }
        sheet.freezePane(0, 1);
        return this;
    }

    /** Begins the next row. */
    SheetWriter row() {
        row++;
        column = 0;
        return this;
    }

    SheetWriter text(Text text) {
        return text(text.in(language));
    }

    SheetWriter text(String text) {
        if (!text.isEmpty()) {
            String kept = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
            sheet.inlineString(row, column, EscapedUnits.encode(kept));
        }
        sheet.style(row, column)
                .format(TEXT_FORMAT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        column++;
        return this;
    }

    SheetWriter figure(int figure) {
        sheet.value(row, column, figure);
        sheet.style(row, column).verticalAlignment("top").set();
        column++;
        return this;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
    }

    private static double width(Label label) {
        return switch (label) {
            case NUMBER, COUNT, VERSION, SHOWN -> 8;
            case TYPE, STATUS, DAY, DECIDED, UNTIL, LAST_DAY -> 14;
            case OUTCOME, RECEIVED -> 18;
            case CODE, ROLE -> 22;
            case GIVEN, NAME, KIND, DOCUMENT, AUTHORITY, SOURCE -> 32;
            case RECORD -> 38;
            case HOLDINGS, NOTES, CANDIDATES, ADDRESS -> 48;
            case CHANGE, TEXT -> 80;
        };
    }
}

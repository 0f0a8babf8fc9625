package org.zhengxin.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one worksheet of an .xlsx workbook. */
final class XlsxSheet implements Closeable {

    private final XmlCursor xml;
    private final Sheet sheet;
    private final XlsxCell cell;
    private final RowBuilder builder;
    private long number;

    XlsxSheet(XmlCursor xml, Sheet sheet, XlsxCell cell, RowBuilder builder) {
        this.xml = xml;
        this.sheet = sheet;
        this.cell = cell;
        this.builder = builder;
    }

    /** Returns the next row that is not blank, or null at the end, to which the part has then been checked. */
    @Nullable
    SourceRow next() throws IOException {
        while (xml.nextStart()) {
            if (xml.name().equals("row")) {
                startRow();
                readCells();
                SourceRow row = builder.build(sheet, number);
                if (row != null) {
                    return row;
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void startRow() throws FileProblemException {
        String given = xml.attribute("r");
        long next = given == null ? number + 1 : CellReference.row(given);
        if (next <= number) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        number = next;
    }

    private void readCells() throws IOException {
        int depth = xml.depth();
        int column = -1;
        while (xml.nextTag() || xml.depth() > depth) {
            if (xml.isStart() && xml.name().equals("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column + 1 : CellReference.column(reference);
                builder.add(column, cell.read(xml));
            }
        }
    }
}

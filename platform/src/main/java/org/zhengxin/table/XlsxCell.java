package org.zhengxin.table;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/** Reads the cells of an .xlsx workbook, one at a time. */
final class XlsxCell {

    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final int maxChars;
    private final StringBuilder value = new StringBuilder();
    private boolean formula;
    private boolean valued;

    XlsxCell(SharedStrings strings, XlsxStyles styles, boolean from1904, ReadLimits limits) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.maxChars = limits.maxCellChars() + 1;
    }

    /** Reads the cell whose element was just started, up to its end. */
    Cell read(XmlCursor xml) throws IOException {
        String type = xml.attributeOrEmpty("t");
        String style = xml.attributeOrEmpty("s");
        readContent(xml);
        if (!valued) {
            return formula ? CellFlags.formulaWithoutValue() : Cell.EMPTY;
        }
        Cell result = convert(type, style, value.toString());
        return formula ? CellFlags.formula(result) : result;
    }

    private void readContent(XmlCursor xml) throws IOException {
        value.setLength(0);
        formula = false;
        valued = false;
        int depth = xml.depth();
        while (xml.nextTag() || xml.depth() > depth) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> {
                    xml.appendText(value, maxChars);
                    valued = true;
                }
                case "is" -> {
                    XlsxText.append(xml, value, maxChars);
                    valued = true;
                }
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private Cell convert(String type, String style, String raw) throws FileProblemException {
        return switch (type) {
            case "s" -> Cell.of(strings.get(CellReference.row(raw)));
            case "inlineStr", "str" -> Cell.of(EscapedText.decode(raw, maxChars));
            case "b" -> CellFlags.truth(raw.strip().equals("1") || raw.strip().equalsIgnoreCase("true"));
            case "e" -> CellFlags.error(raw);
            case "d" -> isoDate(raw);
            case "", "n" -> raw.isBlank() ? Cell.EMPTY : number(style, raw.strip());
            default -> throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        };
    }

    private Cell number(String style, String raw) throws FileProblemException {
        return style.isEmpty()
                ? NumberText.ofSpreadsheet(raw)
                : styles.format(CellReference.row(style)).apply(raw, from1904);
    }

    private static Cell isoDate(String raw) {
        try {
            return new Cell(DateSerial.withoutMidnight(LocalDateTime.parse(raw)), CellFlags.DATE);
        } catch (DateTimeException e) {
            return new Cell(raw, CellFlags.DATE);
        }
    }
}

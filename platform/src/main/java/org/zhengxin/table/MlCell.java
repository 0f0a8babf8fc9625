package org.zhengxin.table;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/** Reads the cells of SpreadsheetML 2003, one at a time. */
final class MlCell {

    private static final String TIME_ALONE = "1899-12-31T";
    private static final int MAX_DIGITS = 8;

    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

    private final int maxChars;
    private final Map<String, NumberFormat> formats;
    private final StringBuilder value = new StringBuilder();

    /** Reads cells whose styles have these number formats, a map that may still grow. */
    MlCell(Map<String, NumberFormat> formats, ReadLimits limits) {
        this.formats = formats;
        this.maxChars = limits.maxCellChars() + 1;
    }

    /** Reads the cell whose element was just started, up to its end. */
    Cell read(XmlCursor xml) throws IOException {
        boolean formula = xml.attribute("Formula") != null;
        NumberFormat format = formats.getOrDefault(xml.attributeOrEmpty("StyleID"), NumberFormat.PLAIN);
        Cell result = formula ? CellFlags.formulaWithoutValue() : Cell.EMPTY;
        int depth = xml.depth();
        while (xml.nextTag() || xml.depth() > depth) {
            if (!xml.isStart()) {
                continue;
            }
            if (!xml.name().equals("Data")) {
                xml.skip();
                continue;
            }
            String type = xml.attributeOrEmpty("Type");
            value.setLength(0);
            xml.appendText(value, maxChars);
            Cell cell = convert(type, value.toString(), format);
            result = formula ? CellFlags.formula(withError(cell)) : cell;
        }
        return result;
    }

    /** Returns a small number in an attribute of the element just started. */
    static long number(XmlCursor xml, String attribute, long without) throws FileProblemException {
        String text = xml.attributeOrEmpty(attribute);
        if (text.isEmpty()) {
            return without;
        }
        if (text.length() > MAX_DIGITS || !text.chars().allMatch(next -> next >= '0' && next <= '9')) {
            throw new FileProblemException(FileProblemCode.BROKEN_XML);
        }
        return Long.parseLong(text);
    }

    /** Some writers give the error of a formula as text. */
    private static Cell withError(Cell result) {
        return ERRORS.contains(result.text()) ? CellFlags.error(result.text()) : result;
    }

    private static Cell convert(String type, String raw, NumberFormat format) {
        return switch (type) {
            case "Number" -> format.apply(raw.strip(), false);
            case "DateTime" -> date(raw.strip());
            case "Boolean" -> CellFlags.truth(raw.strip().equals("1"));
            case "Error" -> CellFlags.error(raw);
            default -> Cell.of(raw);
        };
    }

    private static Cell date(String raw) {
        try {
            String text = raw.startsWith(TIME_ALONE)
                    ? LocalTime.parse(raw.substring(TIME_ALONE.length())).toString()
                    : DateSerial.withoutMidnight(LocalDateTime.parse(raw));
            return new Cell(text, CellFlags.DATE);
        } catch (DateTimeException e) {
            return new Cell(raw, CellFlags.DATE);
        }
    }
}

package org.zhengxin.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats of an .xlsx workbook's cell styles. */
record XlsxStyles(List<NumberFormat> formats) {

    /** Spreadsheets keep at most 64,000 styles. */
    private static final int MAX_STYLES = 65_536;

    static XlsxStyles read(ZipPackage zip, @Nullable String path) throws IOException {
        List<NumberFormat> formats = new ArrayList<>();
        if (path == null || zip.file(path) == null) {
            return new XlsxStyles(formats);
        }
        Map<Integer, NumberFormat> custom = new HashMap<>();
        try (XmlCursor xml = XmlCursor.of(zip.stream(path), FileProblemCode.BROKEN_WORKBOOK)) {
            boolean inCells = false;
            while (xml.nextTag() || !xml.atEnd()) {
                boolean start = xml.isStart();
                if (xml.name().equals("cellXfs")) {
                    inCells = start;
                } else if (start && xml.name().equals("numFmt") && custom.size() < MAX_STYLES) {
                    custom.put(number(xml, "numFmtId"), NumberFormat.of(xml.attributeOrEmpty("formatCode")));
                } else if (start && inCells && xml.name().equals("xf") && formats.size() < MAX_STYLES) {
                    int id = number(xml, "numFmtId");
                    formats.add(custom.getOrDefault(id, NumberFormat.builtIn(id)));
                }
            }
        }
        return new XlsxStyles(formats);
    }

    /** Returns the format of a cell's style; plain if there is none such. */
    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.PLAIN;
    }

    private static int number(XmlCursor xml, String attribute) {
        try {
            return Integer.parseInt(xml.attributeOrEmpty(attribute));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

package org.zhengxin.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts .xlsx workbooks together part by part, to hold what no library writes. */
final class XlsxParts {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** Starts a workbook of one sheet with these rows. */
    static XlsxParts of(String rows) {
        XlsxParts parts = new XlsxParts();
        return parts.with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", relation("r1", "officeDocument", "xl/workbook.xml"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relation("r1", "worksheet", "worksheets/sheet1.xml")
                                .replace("</", relationElement("r2", "styles", "/xl/styles.xml") + "</"))
                .with(
                        "xl/workbook.xml",
                        "<workbook><workbookPr/><sheets><sheet name='表' sheetId='1' r:id='r1'"
                                + " xmlns:r='x'/></sheets></workbook>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>"
                                + "<numFmt numFmtId='165' formatCode='000000'/></numFmts><cellStyleXfs><xf numFmtId='14'/>"
                                + "</cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/>"
                                + "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='21'/></cellXfs></styleSheet>")
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    XlsxParts with(String path, String xml) {
        parts.put(path, xml);
        return this;
    }

    XlsxParts without(String path) {
        parts.remove(path);
        return this;
    }

    byte[] bytes() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach((path, xml) -> files.put(path, xml.getBytes(StandardCharsets.UTF_8)));
        return TestFiles.zip(files);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationships xmlns='" + PACKAGE + "'>" + relationElement(id, type, target) + "</Relationships>";
    }

    private static String relationElement(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + type + "' Target='" + target + "'/>";
    }
}

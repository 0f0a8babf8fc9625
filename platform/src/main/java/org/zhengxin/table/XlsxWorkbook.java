package org.zhengxin.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The directory of an .xlsx workbook.
 *
 * @param sheets its worksheets in the order in which they are shown
 * @param from1904 days are counted from 1904
 * @param styles path of the styles, or null
 * @param strings path of the shared strings, or null
 */
record XlsxWorkbook(
        List<Worksheet> sheets,
        boolean from1904,
        @Nullable String styles,
        @Nullable String strings) {

    /** One worksheet: its name, the path of its part, and whether it is hidden. */
    record Worksheet(String name, String path, boolean hidden) {}

    /** Tells whether a zip is an Office package of any kind. */
    static boolean isOffice(ZipPackage zip) {
        return zip.file("[Content_Types].xml") != null;
    }

    /** Finds the path of the workbook in an Office package. */
    static String find(ZipPackage zip) throws IOException {
        String path = OoxmlRelations.of(zip, "").pathOfType("officeDocument");
        if (path == null) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".bin")) {
            throw new FileProblemException(FileProblemCode.UNSUPPORTED_FORMAT);
        }
        if (lower.startsWith("word/") || lower.startsWith("ppt/") || lower.startsWith("visio/")) {
            throw new FileProblemException(FileProblemCode.NOT_A_TABLE);
        }
        return path;
    }

    static XlsxWorkbook read(ZipPackage zip, String path, ReadLimits limits) throws IOException {
        OoxmlRelations relations = OoxmlRelations.of(zip, path);
        List<Worksheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlCursor xml = XmlCursor.of(zip.stream(path), FileProblemCode.BROKEN_WORKBOOK)) {
            while (xml.nextStart()) {
                if (xml.name().equals("workbookPr") && isTrue(xml.attribute("date1904"))) {
                    from1904 = true;
                } else if (xml.name().equals("sheet")) {
                    addSheet(xml, relations, sheets, limits);
                }
            }
        }
        return new XlsxWorkbook(
                sheets, from1904, relations.pathOfType("styles"), relations.pathOfType("sharedStrings"));
    }

    private static void addSheet(XmlCursor xml, OoxmlRelations relations, List<Worksheet> sheets, ReadLimits limits)
            throws FileProblemException {
        OoxmlRelations.Relation relation = relations.byId(xml.attributeOrEmpty("id"));
        if (relation == null || !relation.type().equals("worksheet")) {
            return;
        }
        if (sheets.size() >= limits.maxSheets()) {
            throw new FileProblemException(FileProblemCode.TOO_MANY_SHEETS, limits.maxSheets());
        }
        boolean hidden = xml.attributeOrEmpty("state").toLowerCase(Locale.ROOT).endsWith("hidden");
        sheets.add(new Worksheet(xml.attributeOrEmpty("name"), relation.path(), hidden));
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equalsIgnoreCase(value);
    }
}

package org.zhengxin.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the first bytes of a file say it is; names and declared types play no part. */
enum Signature {
    ZIP,
    OLE,
    SPREADSHEET_ML,
    JSON,
    TEXT;

    /** How many bytes are looked at. */
    static final int HEAD_BYTES = 64 * 1024;

    private static final Map<String, FileProblemCode> FOREIGN = Map.ofEntries(
            Map.entry("%PDF", FileProblemCode.NOT_A_TABLE),
            Map.entry("\u0089PNG", FileProblemCode.NOT_A_TABLE),
            Map.entry("\u00FF\u00D8\u00FF", FileProblemCode.NOT_A_TABLE),
            Map.entry("GIF8", FileProblemCode.NOT_A_TABLE),
            Map.entry("{\\rtf", FileProblemCode.NOT_A_TABLE),
            Map.entry("#!", FileProblemCode.NOT_A_TABLE),
            Map.entry("MIME-Version:", FileProblemCode.UNSUPPORTED_FORMAT),
            Map.entry("Rar!", FileProblemCode.UNSUPPORTED_ARCHIVE),
            Map.entry("7z\u00BC\u00AF\u0027\u001C", FileProblemCode.UNSUPPORTED_ARCHIVE),
            Map.entry("\u001F\u008B", FileProblemCode.UNSUPPORTED_ARCHIVE),
            Map.entry("BZh", FileProblemCode.UNSUPPORTED_ARCHIVE),
            Map.entry("\u00FD7zXZ", FileProblemCode.UNSUPPORTED_ARCHIVE),
            Map.entry("\t\u0008", FileProblemCode.UNSUPPORTED_FORMAT),
            Map.entry("\t\u0004", FileProblemCode.UNSUPPORTED_FORMAT),
            Map.entry("\t\u0002", FileProblemCode.UNSUPPORTED_FORMAT));

    private static final List<String> ZIP_MARKS = List.of("PK\u0003\u0004", "PK\u0005\u0006");
    private static final String OLE_MARK = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    /** Tells what a file is from its beginning. */
    static Signature of(byte[] head) throws FileProblemException {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.isEmpty()) {
            throw new FileProblemException(FileProblemCode.EMPTY_FILE);
        }
        if (ZIP_MARKS.stream().anyMatch(bytes::startsWith)) {
            return ZIP;
        }
        if (bytes.startsWith(OLE_MARK)) {
            return OLE;
        }
        refuseForeign(bytes);
        TextEncoding marked = TextEncoding.fromMark(head);
        return ofText(marked == null ? bytes : marked.decode(head));
    }

    private static Signature ofText(String text) throws FileProblemException {
        String start = text.stripLeading();
        if (start.isEmpty() && text.length() < HEAD_BYTES / 2) {
            throw new FileProblemException(FileProblemCode.EMPTY_FILE);
        }
        if (isBinary(text)) {
            throw new FileProblemException(FileProblemCode.NOT_A_TABLE);
        }
        if (start.startsWith("<")) {
            return ofXml(start);
        }
        return start.startsWith("[") || start.startsWith("{") ? JSON : TEXT;
    }

    private static Signature ofXml(String start) throws FileProblemException {
        String root = XmlRoot.name(start);
        if (root == null || XmlRoot.isHtml(root)) {
            throw new FileProblemException(FileProblemCode.HTML_TABLE);
        }
        if (root.equals("!doctype")) {
            throw new FileProblemException(FileProblemCode.UNSAFE_XML);
        }
        boolean ours = root.equals("workbook")
                && start.toLowerCase(Locale.ROOT).contains("urn:schemas-microsoft-com:office:spreadsheet");
        if (!ours) {
            throw new FileProblemException(FileProblemCode.UNSUPPORTED_FORMAT);
        }
        return SPREADSHEET_ML;
    }

    private static void refuseForeign(String bytes) throws FileProblemException {
        for (Map.Entry<String, FileProblemCode> foreign : FOREIGN.entrySet()) {
            if (bytes.startsWith(foreign.getKey())) {
                throw new FileProblemException(foreign.getValue());
            }
        }
    }

    /** Programs and pictures hold zeros and control characters; tables do not. */
    private static boolean isBinary(String text) {
        long controls = text.chars()
                .filter(next -> next < ' ' && next != '\t' && next != '\n' && next != '\r' && next != '\f')
                .count();
        return text.indexOf('\0') >= 0 || controls * 50 > text.length();
    }
}

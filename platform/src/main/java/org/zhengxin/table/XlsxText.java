package org.zhengxin.table;

import java.io.IOException;

/** Texts of .xlsx cells: plain, or in runs of different dress. */
final class XlsxText {

    /** Element of the reading aid above East Asian characters, which is no part of the text. */
    private static final String PHONETIC = "rPh";

    private XlsxText() {}

    /** Appends the text inside the element just started, its runs joined. */
    static void append(XmlCursor xml, StringBuilder text, int maxChars) throws IOException {
        int depth = xml.depth();
        while (xml.nextTag() || xml.depth() > depth) {
            if (xml.isStart() && xml.name().equals("t")) {
                xml.appendText(text, maxChars);
            } else if (xml.isStart() && xml.name().equals(PHONETIC)) {
                xml.skip();
            } else if (xml.atEnd()) {
                return;
            }
        }
    }
}

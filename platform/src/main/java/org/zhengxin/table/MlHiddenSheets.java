package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Finds the hidden sheets of SpreadsheetML 2003 beforehand: it says so only after a sheet's rows. */
final class MlHiddenSheets {

    private static final String ELEMENT = "Visible";
    private static final int MAX_CHARS = 40;
    private static final int BUFFER_BYTES = 64 * 1024;

    private MlHiddenSheets() {}

    /** Returns the places of the hidden sheets, counted from 0, up to where the document breaks, if it does. */
    static Set<Integer> find(Source source, TextEncoding encoding) throws IOException {
        Set<Integer> hidden = new HashSet<>();
        if (!encoding.isWide() && !isMentioned(source)) {
            return hidden;
        }
        int place = -1;
        try (XmlCursor xml = XmlCursor.of(encoding.stream(source), encoding.charset(), FileProblemCode.BROKEN_XML)) {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "Worksheet" -> place++;
                    case "Table" -> xml.skip();
                    case ELEMENT -> {
                        if (xml.text(MAX_CHARS).contains("Hidden")) {
                            hidden.add(place);
                        }
                    }
                    default -> {}
                }
            }
        } catch (FileProblemException e) {
            // Reading the rows meets the same and says it in its place.
        }
        return hidden;
    }

    /** Looks for the element's name as bytes, which is much faster than parsing; most documents do not have it. */
    private static boolean isMentioned(Source source) throws IOException {
        int overlap = ELEMENT.length() - 1;
        byte[] buffer = new byte[overlap + BUFFER_BYTES];
        try (InputStream in = source.stream()) {
            int read = in.readNBytes(buffer, overlap, BUFFER_BYTES);
            while (read > 0) {
                String part = new String(buffer, 0, overlap + read, StandardCharsets.ISO_8859_1);
                if (part.contains(ELEMENT)) {
                    return true;
                }
                System.arraycopy(buffer, read, buffer, 0, overlap);
                read = in.readNBytes(buffer, overlap, BUFFER_BYTES);
            }
        }
        return false;
    }
}

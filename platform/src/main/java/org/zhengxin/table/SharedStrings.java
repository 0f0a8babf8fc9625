package org.zhengxin.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook's cells refer to by number, within a bound of memory. */
final class SharedStrings {

    /** What a string costs besides its characters. */
    private static final int OVERHEAD_BYTES = 56;

    private final List<String> strings = new ArrayList<>();
    private final long maxBytes;
    private long bytes;

    SharedStrings(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Reads the shared strings of an .xlsx workbook. */
    static SharedStrings read(ZipPackage zip, @Nullable String path, ReadLimits limits) throws IOException {
        SharedStrings strings = new SharedStrings(limits.maxSharedStringBytes());
        if (path == null || zip.file(path) == null) {
            return strings;
        }
        int maxChars = limits.maxCellChars() + 1;
        StringBuilder text = new StringBuilder();
        try (XmlCursor xml = XmlCursor.of(zip.stream(path), FileProblemCode.BROKEN_WORKBOOK)) {
            while (xml.nextStart()) {
                if (xml.name().equals("si")) {
                    text.setLength(0);
                    XlsxText.append(xml, text, maxChars);
                    strings.add(EscapedText.decode(text.toString(), maxChars));
                }
            }
        }
        return strings;
    }

    void add(String text) throws FileProblemException {
        bytes += OVERHEAD_BYTES + 2L * text.length();
        if (bytes > maxBytes) {
            throw new FileProblemException(FileProblemCode.TOO_MANY_SHARED_STRINGS);
        }
        strings.add(text);
    }

    /** Returns a text by its number. */
    String get(int number) throws FileProblemException {
        if (number < 0 || number >= strings.size()) {
            throw new FileProblemException(FileProblemCode.BROKEN_WORKBOOK);
        }
        return strings.get(number);
    }
}

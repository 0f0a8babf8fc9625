package org.zhengxin.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Decodes the fields of a record from their bytes, one byte to a char; bytes that do not fit become U+FFFD. */
final class FieldDecoder {

    private static final int ASCII = 0x80;

    private final Charset charset;
    private final boolean decoded;
    /** A record that fits UTF-8 as well, in a file of which other lines fit only UTF-8, must not be read as GB18030. */
    private final boolean doubtful;

    private final Utf8Check utf8 = new Utf8Check();
    private boolean wide;

    FieldDecoder(TextEncoding encoding) {
        this.charset = encoding.charset();
        this.decoded = encoding.isWide();
        this.doubtful = encoding.mixed() && charset.equals(TextEncoding.GB18030);
    }

    /** Starts a record. */
    void begin() {
        wide = false;
        utf8.endLine();
    }

    String decode(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        int all = 0;
        for (int i = offset; i < offset + length; i++) {
            all |= buffer[i];
        }
        if (all < ASCII || decoded) {
            return new String(buffer, offset, length);
        }
        wide = true;
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) buffer[offset + i];
        }
        if (doubtful) {
            for (byte next : bytes) {
                utf8.accept(next);
            }
        }
        return new String(bytes, charset);
    }

    /** Returns why the record as a whole cannot be trusted, or null. */
    @Nullable
    RowProblem problem() {
        return doubtful && wide && utf8.endLine() ? RowProblem.ENCODING_AMBIGUOUS : null;
    }
}

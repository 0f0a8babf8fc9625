package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file: declared by the sender, or by its byte order mark, or found by reading it through.
 *
 * @param charset the encoding
 * @param markBytes length of the byte order mark
 * @param mixed some lines fit only UTF-8 and others only GB18030
 */
record TextEncoding(Charset charset, int markBytes, boolean mixed) {

    static final Charset GB18030 = Charset.forName("GB18030");

    /** Finds the encoding: byte order mark first, then what was declared, then what the lines fit. */
    static TextEncoding of(Source source, byte[] head, @Nullable Charset declared) throws IOException {
        TextEncoding marked = fromMark(head);
        if (marked != null) {
            return marked;
        }
        if (declared != null) {
            return new TextEncoding(superset(declared), 0, false);
        }
        EncodingScan scan = EncodingScan.of(source);
        return new TextEncoding(scan.isGb18030() ? GB18030 : StandardCharsets.UTF_8, 0, scan.isMixed());
    }

    /** Returns the encoding that a byte order mark tells, or null without one. */
    static @Nullable TextEncoding fromMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, false);
        }
        if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
            return new TextEncoding(GB18030, 4, false);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
        }
        return startsWith(head, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2, false) : null;
    }

    /** Tells whether a character may have a byte that looks like a line end, a quote or a separator. */
    boolean isWide() {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Opens a text after its mark, in this encoding; bytes that do not fit become U+FFFD, which row checks find. */
    Reader reader(Source source) throws IOException {
        return new InputStreamReader(stream(source), charset);
    }

    /** Opens the bytes of a text after its mark. */
    InputStream stream(Source source) throws IOException {
        InputStream in = source.stream();
        in.skipNBytes(markBytes);
        return in;
    }

    /** Returns the beginning of a text, decoded; its last character may be cut. */
    String decode(byte[] head) {
        return new String(head, markBytes, head.length - markBytes, charset);
    }

    /** Files declared as one of the older Chinese encodings use characters of the newest all the same. */
    private static Charset superset(Charset declared) {
        return declared.name().equals("GB2312") || declared.name().equals("GBK") ? GB18030 : declared;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

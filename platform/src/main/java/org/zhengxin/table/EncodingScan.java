package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * How the lines of a text fit the two encodings, found by reading all of it beforehand. Line ends never occur inside a
 * character of either, so each line can be judged by itself.
 *
 * @param utf8 lines that fit UTF-8 alone
 * @param gb18030 lines that fit GB18030 alone
 */
record EncodingScan(long utf8, long gb18030) {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Reads a text once if it is UTF-8 from beginning to end, else once more for the other encoding. */
    static EncodingScan of(Source source) throws IOException {
        try (InputStream in = source.stream()) {
            if (isUtf8(in)) {
                return new EncodingScan(0, 0);
            }
        }
        try (InputStream in = source.stream()) {
            return judgeLines(in);
        }
    }

    /** Tells whether some lines fit only the one encoding and some only the other. */
    boolean isMixed() {
        return utf8 > 0 && gb18030 > 0;
    }

    /** Tells whether the text is GB18030: more lines say so than say the opposite. */
    boolean isGb18030() {
        return gb18030 > utf8;
    }

    private static boolean isUtf8(InputStream in) throws IOException {
        Utf8Check check = new Utf8Check();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            check.acceptAll(buffer, read);
            if (!check.isSound()) {
                return false;
            }
        }
        return check.endLine();
    }

    private static EncodingScan judgeLines(InputStream in) throws IOException {
        Utf8Check utf8Check = new Utf8Check();
        Gb18030Check gbCheck = new Gb18030Check();
        long utf8 = 0;
        long gb18030 = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        int read = in.read(buffer);
        while (read >= 0) {
            for (int i = 0; i < read; i++) {
                byte next = buffer[i];
                if (next == '\n') {
                    int verdict = verdict(utf8Check, gbCheck);
                    utf8 += verdict > 0 ? 1 : 0;
                    gb18030 += verdict < 0 ? 1 : 0;
                } else {
                    utf8Check.accept(next);
                    gbCheck.accept(next);
                }
            }
            read = in.read(buffer);
        }
        int last = verdict(utf8Check, gbCheck);
        return new EncodingScan(utf8 + (last > 0 ? 1 : 0), gb18030 + (last < 0 ? 1 : 0));
    }

    /** Returns 1 if a line fits UTF-8 alone, -1 if GB18030 alone, else 0. */
    private static int verdict(Utf8Check utf8, Gb18030Check gb18030) {
        boolean fitsUtf8 = utf8.endLine();
        boolean fitsGb18030 = gb18030.endLine();
        return fitsUtf8 == fitsGb18030 ? 0 : fitsUtf8 ? 1 : -1;
    }
}

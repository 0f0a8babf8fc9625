package org.zhengxin.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends an XML document in which a tag, comment or instruction does not end: a parser gathers names and the like in
 * memory before it can judge them. In all encodings that are read, what looks like an angle bracket is one.
 */
final class TagLengthGuard extends FilterInputStream {

    private static final int MAX_BYTES = 1 << 20;

    private final FileProblemCode broken;
    private boolean inTag;
    private int length;

    TagLengthGuard(InputStream in, FileProblemCode broken) {
        super(in);
        this.broken = broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        for (int i = offset; i < offset + read; i++) {
            byte next = bytes[i];
            if (next == '<') {
                inTag = true;
            } else if (next == '>') {
                inTag = false;
                length = 0;
            }
        }
        length += inTag ? Math.max(read, 0) : 0;
        if (length > MAX_BYTES) {
            throw new FileProblemException(broken);
        }
        return read;
    }
}

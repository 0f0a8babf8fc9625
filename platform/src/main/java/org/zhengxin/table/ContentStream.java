package org.zhengxin.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells failures of what keeps the content from what is wrong with a file. */
final class ContentStream extends FilterInputStream {

    ContentStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }
}

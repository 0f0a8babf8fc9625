package org.zhengxin.intake.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells failures of the spool from what is wrong with a file. */
final class SpoolStream extends FilterInputStream {

    SpoolStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw new SpoolFailure(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw new SpoolFailure(e);
        }
    }
}

package org.zhengxin.intake.reader;

import java.io.IOException;
import java.io.InputStream;
import org.zhengxin.intake.spool.SpooledFile;

/** Bytes that lie in the spool by themselves; unpacked ones are deleted when they are no longer needed. */
record SpooledSource(SpooledFile file, boolean unpacked) implements Source {

    @Override
    public InputStream stream() {
        try {
            return new SpoolStream(file.stream());
        } catch (IOException e) {
            throw new SpoolFailure(e);
        }
    }

    @Override
    public SpoolChannel channel() {
        try {
            return new SpoolChannel(file.open());
        } catch (IOException e) {
            throw new SpoolFailure(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (unpacked) {
            file.destroy();
        }
    }
}

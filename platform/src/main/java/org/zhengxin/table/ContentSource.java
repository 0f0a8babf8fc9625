package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that are kept by themselves; unpacked ones are deleted when they are no longer needed. */
record ContentSource(TableContent file, boolean unpacked) implements Source {

    @Override
    public InputStream stream() {
        try {
            return new ContentStream(file.stream());
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public ContentChannel channel() {
        try {
            return new ContentChannel(file.open());
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (unpacked) {
            file.destroy();
        }
    }
}

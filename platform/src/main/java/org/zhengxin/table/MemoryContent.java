package org.zhengxin.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A small upload that never leaves memory (内存中的上传内容); its bytes are shared, not copied, and never changed. */
public final class MemoryContent implements TableContent {

    private final byte[] bytes;

    /** Takes an upload; the caller has limited its length and changes it no more. */
    public MemoryContent(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public SeekableByteChannel open() {
        return new SeekableInMemoryByteChannel(bytes);
    }

    @Override
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** {@inheritDoc} How much may be unpacked is the reader's limit. */
    @Override
    public TableContent unpack(InputStream part) throws IOException {
        return new MemoryContent(part.readAllBytes());
    }

    @Override
    public void destroy() {
        // Nothing lies anywhere.
    }
}

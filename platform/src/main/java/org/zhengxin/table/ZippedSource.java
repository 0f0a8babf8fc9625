package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A text file inside a zip, unpacked while it is read. */
record ZippedSource(ZipPackage zip, ZipArchiveEntry entry) implements Source {

    @Override
    public InputStream stream() throws IOException {
        return zip.stream(entry);
    }

    @Override
    public ContentChannel channel() {
        throw new UnsupportedOperationException("Unpacked first");
    }

    @Override
    public void close() {
        // The zip is closed by whoever opened it.
    }
}

package org.zhengxin.intake.reader;

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
    public SpoolChannel channel() {
        throw new UnsupportedOperationException("Unpacked into the spool first");
    }

    @Override
    public void close() {
        // The zip is closed by whoever opened it.
    }
}

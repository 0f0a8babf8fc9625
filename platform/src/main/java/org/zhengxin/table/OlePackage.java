package org.zhengxin.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An OLE 2 compound file, read from any place: an .xls workbook among many other things. */
final class OlePackage implements Closeable {

    private final POIFSFileSystem files;

    private OlePackage(POIFSFileSystem files) {
        this.files = files;
    }

    static OlePackage open(Source source) throws IOException {
        ContentChannel channel = source.channel();
        try {
            return new OlePackage(new POIFSFileSystem(new ReadOnlyFileChannel(channel), true));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw FileProblemException.from(e, FileProblemCode.BROKEN_WORKBOOK);
        }
    }

    /** Opens the workbook inside, or says what the file is instead. */
    InputStream workbook() throws IOException {
        DirectoryNode root = files.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new FileProblemException(FileProblemCode.ENCRYPTED_WORKBOOK);
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            boolean older = root.hasEntryCaseInsensitive("Book");
            throw new FileProblemException(older ? FileProblemCode.UNSUPPORTED_FORMAT : FileProblemCode.NOT_A_TABLE);
        }
        try {
            return root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"));
        } catch (IOException | RuntimeException e) {
            throw FileProblemException.from(e, FileProblemCode.BROKEN_WORKBOOK);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}

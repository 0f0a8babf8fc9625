package org.zhengxin.table;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Opens uploads (打开上报文件): tells the format from the content and picks the reader. */
public final class TableFiles {

    private TableFiles() {}

    /**
     * Opens an upload whose text encoding, if it is text, is to be found.
     *
     * @throws IOException if the content cannot be read; never because of what the file holds
     */
    public static Opened open(TableContent file, ReadLimits limits) throws IOException {
        return open(file, limits, null);
    }

    /**
     * Opens an upload.
     *
     * @param declared text encoding that the sender declares, or null; a byte order mark overrules it
     * @throws IOException if the content cannot be read; never because of what the file holds
     */
    public static Opened open(TableContent file, ReadLimits limits, @Nullable Charset declared) throws IOException {
        TableOpener opener = new TableOpener(limits, declared);
        Source source = new ContentSource(file, false);
        try {
            TableFormat format = opener.format(source);
            TableReader reader =
                    format == TableFormat.ZIP ? ZipTables.open(file, source, opener) : opener.open(source, format, "");
            return new Opened.Readable(format, new GuardedRows(reader, source, limits));
        } catch (FileProblemException e) {
            return new Opened.Unreadable(e.problem());
        } catch (ContentFailure e) {
            throw e.asIOException();
        }
    }
}

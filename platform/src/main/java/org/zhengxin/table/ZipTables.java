package org.zhengxin.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table files of a zip one after the other, in the order of its directory. All are looked at before the first
 * row is given, so that a picture among them refuses the zip as a whole; workbooks, which must be read from any place,
 * are unpacked beside the upload meanwhile.
 */
final class ZipTables implements TableReader {

    private final ZipPackage zip;
    private final TableOpener opener;
    private final Deque<TableFile> files = new ArrayDeque<>();
    private final List<String> hidden = new ArrayList<>();
    private @Nullable TableFile current;
    private @Nullable TableReader reader;

    private ZipTables(ZipPackage zip, TableOpener opener) {
        this.zip = zip;
        this.opener = opener;
    }

    /** One file that is still to be read. */
    private record TableFile(Source source, TableFormat format, String name) {}

    static ZipTables open(TableContent upload, Source source, TableOpener opener) throws IOException {
        ZipTables tables = new ZipTables(ZipPackage.open(source, opener.budget(), opener.limits()), opener);
        try {
            for (ZipArchiveEntry entry : tables.zip.files()) {
                if (!ZipName.isClutter(entry)) {
                    tables.add(upload, entry);
                }
            }
            if (tables.files.isEmpty()) {
                throw new FileProblemException(FileProblemCode.EMPTY_FILE);
            }
            return tables;
        } catch (IOException | RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (reader != null || startFile()) {
            SourceRow row = reader == null ? null : reader.next();
            if (row != null) {
                return row;
            }
            endFile();
        }
        return null;
    }

    @Override
    public List<String> hiddenSheets() {
        List<String> all = new ArrayList<>(hidden);
        if (reader != null) {
            all.addAll(reader.hiddenSheets());
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            endFile();
            for (TableFile file : files) {
                file.source().close();
            }
        }
    }

    private void add(TableContent upload, ZipArchiveEntry entry) throws IOException {
        String name = ZipName.of(entry);
        Source zipped = new ZippedSource(zip, entry);
        Signature signature = Signature.of(TableOpener.head(zipped));
        if (signature == Signature.ZIP || signature == Signature.OLE) {
            try (InputStream in = zipped.stream()) {
                Source unpacked = new ContentSource(upload.unpack(in), true);
                // Listed before its format is known, so that it is deleted whatever comes.
                files.add(new TableFile(unpacked, TableFormat.ZIP, name));
                TableFormat format = opener.format(unpacked);
                if (format == TableFormat.ZIP) {
                    throw new FileProblemException(FileProblemCode.NESTED_ZIP);
                }
                files.removeLast();
                files.add(new TableFile(unpacked, format, name));
            }
        } else {
            files.add(new TableFile(zipped, opener.format(zipped), name));
        }
    }

    private boolean startFile() throws IOException {
        TableFile next = files.poll();
        if (next == null) {
            return false;
        }
        current = next;
        reader = opener.open(next.source(), next.format(), next.name());
        return true;
    }

    private void endFile() throws IOException {
        if (reader != null) {
            hidden.addAll(reader.hiddenSheets());
            reader.close();
            reader = null;
        }
        if (current != null) {
            current.source().close();
            current = null;
        }
    }
}

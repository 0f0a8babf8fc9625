package org.zhengxin.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row stream that callers see: counts rows, turns what ends a file early into its last item, closes once. */
final class GuardedRows implements RowSource {

    private final TableReader reader;
    private final Closeable source;
    private final long maxRows;
    private long rows;
    private boolean ended;

    GuardedRows(TableReader reader, Closeable source, ReadLimits limits) {
        this.reader = reader;
        this.source = source;
        this.maxRows = limits.maxRows();
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            SourceRow row = reader.next();
            ended = row == null;
            if (row != null && ++rows > maxRows) {
                throw new FileProblemException(FileProblemCode.TOO_MANY_ROWS, maxRows);
            }
            if (rows == 0) {
                throw new FileProblemException(FileProblemCode.EMPTY_FILE);
            }
            return row;
        } catch (FileProblemException e) {
            ended = true;
            return e.problem();
        } catch (ContentFailure e) {
            throw e.asIOException();
        }
    }

    @Override
    public List<String> hiddenSheets() {
        return reader.hiddenSheets();
    }

    @Override
    public void close() throws IOException {
        ended = true;
        try (source;
                reader) {
            // Both are closed even if one of them fails.
        }
    }
}

package org.zhengxin.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forward-only stream of the rows of an upload (行流), sheet by sheet in the workbook's order, blank rows left out. The
 * same file gives the same rows in the same order each time: whoever resumes reads again and passes over what it has.
 * For one thread.
 */
public interface RowSource extends AutoCloseable {

    /**
     * Returns the next row; or, once, the problem that ends the file early; or null at the end.
     *
     * @throws IOException if the content cannot be read
     */
    @Nullable
    SourceItem next() throws IOException;

    /** Returns the names of the hidden sheets passed over so far: nobody who looked at the workbook has seen them. */
    List<String> hiddenSheets();

    /** Ends reading, at any time. */
    @Override
    void close() throws IOException;
}

package org.zhengxin.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table file in one format; throws FileProblemException where the file ends early. */
interface TableReader extends Closeable {

    /** Returns the next row that is not blank, or null at the end. */
    @Nullable
    SourceRow next() throws IOException;

    /** Returns the names of hidden sheets passed over so far. */
    default List<String> hiddenSheets() {
        return List.of();
    }
}

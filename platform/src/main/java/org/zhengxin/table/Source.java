package org.zhengxin.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of one table file: a whole upload or a file inside its zip. Failures of its keeper come as ContentFailure. */
interface Source extends Closeable {

    /** Opens the bytes from the beginning; may be asked for again. */
    InputStream stream() throws IOException;

    /** Opens the bytes for reading from any place. */
    ContentChannel channel() throws IOException;
}

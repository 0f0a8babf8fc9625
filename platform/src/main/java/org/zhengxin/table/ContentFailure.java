package org.zhengxin.table;

import java.io.IOException;

/** What keeps the content failed, not the file: passes the parsers' own error handling untouched. */
final class ContentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContentFailure(IOException cause) {
        super(cause);
    }

    IOException asIOException() {
        return new IOException("The content cannot be read", getCause());
    }
}

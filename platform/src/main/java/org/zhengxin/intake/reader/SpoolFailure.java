package org.zhengxin.intake.reader;

import java.io.IOException;

/** The spool failed, not the file: passes the parsers' own error handling untouched. */
final class SpoolFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpoolFailure(IOException cause) {
        super(cause);
    }

    IOException asIOException() {
        return new IOException("The spool cannot be read", getCause());
    }
}

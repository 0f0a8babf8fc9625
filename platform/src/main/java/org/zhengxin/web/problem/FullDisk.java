package org.zhengxin.web.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells failures for want of room on a disk (磁盘空间不足) from others: they pass when somebody makes room. */
final class FullDisk {
    /** PostgreSQL's disk_full. */
    private static final String STATE = "53100";

    private static final int DEEPEST_CAUSE = 8;

    private FullDisk() {}

    /** Whether that is at the bottom of a failure. */
    static boolean isCauseOf(Throwable failure) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
            if (current instanceof SQLException refused && STATE.equals(refused.getSQLState())) {
                return true;
            }
            if (current instanceof IOException && says(current.getMessage())) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }

    /** The JDK has no other sign of it than the system's own words. */
    private static boolean says(@Nullable String message) {
        if (message == null) {
            return false;
        }
        String words = message.toLowerCase(Locale.ROOT);
        return words.contains("no space left on device") || words.contains("disk quota exceeded");
    }
}

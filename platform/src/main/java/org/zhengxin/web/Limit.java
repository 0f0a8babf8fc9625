package org.zhengxin.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How many items a caller may ask of a list at once (每页条数). */
public final class Limit {

    /** The number of items if the caller names none. */
    public static final int DEFAULT = 20;

    /** The largest number of items on one page. */
    public static final int LARGEST = 100;

    private Limit() {}

    /**
     * Returns the number of items to show.
     *
     * @throws ProblemException {@code BAD_LIMIT} if it is below 1 or above {@link #LARGEST}
     */
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > LARGEST) {
            throw new ProblemException(
                    "BAD_LIMIT",
                    HttpStatus.BAD_REQUEST,
                    Text.of("limit 必须在 1 到 100 之间。", "limit must be between 1 and 100."));
        }
        return asked;
    }
}

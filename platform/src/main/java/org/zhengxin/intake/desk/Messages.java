package org.zhengxin.intake.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page says was just done; an address can name one of these and nothing else. */
final class Messages {
    private static final Set<String> KNOWN = Set.of(
            "recall-begun", "recall-not-closed", "recall-nothing", "recall-reason", "nil-filed", "nil-delivered");

    private Messages() {}

    static @Nullable String known(@Nullable String name) {
        return name != null && KNOWN.contains(name) ? name : null;
    }
}

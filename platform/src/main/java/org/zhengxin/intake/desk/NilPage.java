package org.zhengxin.intake.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.web.Text;

/**
 * Nil returns of an agency (零报告).
 *
 * @param kinds for which kinds one can be filed
 * @param month the month that the form proposes, {@code 2026-10}
 * @param message the key of what was just done, or null
 */
record NilPage(
        String token,
        Account account,
        List<Kinds.Choice> kinds,
        String month,
        List<Line> lines,
        @Nullable String next,
        @Nullable String message) {

    /** One nil return. */
    record Line(UUID batch, Text kind, String month, String at, boolean contradicted) {}
}

package org.zhengxin.officedesk.organisations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to merge two organisations (合并表单).
 *
 * @param retired name or code of the one to be retired
 * @param surviving name or code of the one that goes on
 * @param from the day, as 2026-11-21
 */
record MergeForm(String retired, String surviving, String from, String reason) {
    MergeForm {
        retired = Objects.requireNonNullElse(retired, "");
        surviving = Objects.requireNonNullElse(surviving, "");
        from = Objects.requireNonNullElse(from, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(from.strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}

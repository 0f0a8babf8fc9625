package org.zhengxin.portal.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * Until when a record is public, and by what (公示截止).
 *
 * @param until the last public day; null if a named event ends publication
 * @param rule the rule that sets it, in words
 * @param basis where the rule is laid down; null if the row itself set an earlier day
 */
public record PublicEnd(
        @Nullable LocalDate until, Text rule, @Nullable Text basis) {}

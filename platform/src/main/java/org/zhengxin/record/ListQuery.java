package org.zhengxin.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a publicity list is narrowed to (公示列表条件); null leaves open.
 *
 * @param kind code of the record kind
 * @param from first day of decision
 * @param until last day of decision
 * @param authorityKey stable key of the deciding authority
 * @param regionPrefix how the region code of the organisation begins
 */
public record ListQuery(
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String authorityKey,
        @Nullable String regionPrefix) {

    /** Returns the query for everything of a kind. */
    public static ListQuery of(String kind) {
        return new ListQuery(kind, null, null, null, null);
    }
}

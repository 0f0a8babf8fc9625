package org.zhengxin.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publicity list is narrowed to (公示列表条件); null leaves open.
 *
 * @param kind code of the record kind
 * @param from first day of decision
 * @param until last day of decision
 * @param authorityKey stable key of the deciding authority
 * @param regions region codes of which the organisation has one
 */
public record ListQuery(
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String authorityKey,
        @Nullable List<String> regions) {

    /** Returns the query for everything of a kind. */
    public static ListQuery of(String kind) {
        return new ListQuery(kind, null, null, null, null);
    }
}

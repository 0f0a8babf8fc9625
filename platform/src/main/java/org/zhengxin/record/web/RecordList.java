package org.zhengxin.record.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Listing;

/**
 * One page of public records (信息列表).
 *
 * @param next the opaque cursor to pass as {@code after}, null on the last page
 * @param withheld codes of the kinds that are not shown now because a new rule is being applied to their records; absent
 *     if there are none
 * @param erased of an earlier day: records that were public then and have been erased since; absent if there are none
 */
record RecordList(
        List<RecordAnswer> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> withheld,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> erased) {

    static RecordList of(Listing<RecordAnswer> page, List<String> withheld) {
        return new RecordList(page.items(), page.next(), withheld, List.of());
    }
}

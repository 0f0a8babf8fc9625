package org.zhengxin.owndesk.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.HeldState;

/**
 * All that is held about an organisation, a page of it (本组织档案).
 *
 * @param counts how many records there are by where they stand
 * @param state of which state the page is, or null for all
 * @param next the address of the next page, or null
 */
record FilePage(
        String token,
        Own own,
        Map<HeldState, Integer> counts,
        @Nullable HeldState state,
        List<HeldCard> cards,
        @Nullable String next) {

    int count(HeldState of) {
        return counts.getOrDefault(of, 0);
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    HeldState[] states() {
        return HeldState.values();
    }
}

package org.zhengxin.owndesk.reads;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Own;

/**
 * Who looked (谁查阅过本组织).
 *
 * @param withOwn whether the organisation's own looks are among them
 * @param next the number before which the next page begins, or null
 */
record ReadsPage(
        String token,
        Own own,
        List<ReadLine> lines,
        boolean withOwn,
        @Nullable Long next) {}

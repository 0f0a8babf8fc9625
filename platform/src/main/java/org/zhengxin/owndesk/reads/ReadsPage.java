package org.zhengxin.owndesk.reads;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.owndesk.own.Own;

/** Who looked (谁查阅过本组织). */
record ReadsPage(
        String token,
        Own own,
        List<ReadLine> lines,
        @Nullable Long next) {}

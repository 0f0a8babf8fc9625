package org.zhengxin.web.problem;

import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/**
 * What the page of a problem shows.
 *
 * @param incident the number under which a failure of ours is in the log, else null
 */
record ProblemPage(
        int status,
        String title,
        String code,
        Text detail,
        @Nullable String incident) {}

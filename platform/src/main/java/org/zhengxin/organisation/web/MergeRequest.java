package org.zhengxin.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the office sends to merge (合并请求).
 *
 * @param retired code of the organisation that is merged
 * @param surviving code of the organisation that goes on
 * @param from the day of the merge
 * @param reason why
 */
record MergeRequest(
        @Nullable String retired,
        @Nullable String surviving,
        @Nullable LocalDate from,
        @Nullable String reason) {}

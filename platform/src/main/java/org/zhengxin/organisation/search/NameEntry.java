package org.zhengxin.organisation.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index of names is told about an organisation (索引条目).
 *
 * @param organisationId its key
 * @param name its name, as given
 * @param formerNames as given
 * @param kind code of its kind, if known
 * @param status code of its registration status, if known
 * @param region 行政区划代码
 * @param industry 行业代码, with its letter where known
 */
public record NameEntry(
        long organisationId,
        String name,
        List<String> formerNames,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String region,
        @Nullable String industry) {
    private static final String IN_OPERATION = "IN_OPERATION";

    /** Whether it is in operation, or nobody said otherwise. */
    boolean living() {
        return status == null || status.equals(IN_OPERATION);
    }
}

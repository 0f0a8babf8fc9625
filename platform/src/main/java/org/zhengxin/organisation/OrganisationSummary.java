package org.zhengxin.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as lists show it (主体摘要): never with its legal representative.
 *
 * @param id key
 * @param code 统一社会信用代码
 * @param name as given
 * @param formerNames newest first
 * @param kind 主体类型, as given
 * @param status 登记状态, as given
 * @param region 行政区划代码
 * @param industry 行业代码, with its letter where known
 * @param provisional not yet confirmed
 */
public record OrganisationSummary(
        long id,
        String code,
        String name,
        List<String> formerNames,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String region,
        @Nullable String industry,
        boolean provisional) {}

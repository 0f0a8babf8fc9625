package org.zhengxin.access.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office sends to add an agency. */
record AgencyRequest(
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String region,
        @Nullable Boolean providesRegistration,
        @Nullable String successorOf,
        @Nullable List<String> formerNames) {}

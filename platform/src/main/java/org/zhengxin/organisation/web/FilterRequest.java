package org.zhengxin.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.zhengxin.organisation.SearchFilter;

/** The filters in an address (筛选参数). */
record FilterRequest(
        @BindParam("region") @Nullable String region,
        @BindParam("industry") @Nullable String industry,
        @BindParam("kind") @Nullable String kind,
        @BindParam("status") @Nullable String status,
        @BindParam("licences") @Nullable Boolean licences,
        @BindParam("honours") @Nullable Boolean honours,
        @BindParam("provisional") @Nullable Boolean onlyProvisional) {

    boolean provisional() {
        return isTrue(onlyProvisional);
    }

    SearchFilter filter() {
        return new SearchFilter(region, industry, kind, status, isTrue(licences), isTrue(honours), provisional());
    }

    private static boolean isTrue(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }
}

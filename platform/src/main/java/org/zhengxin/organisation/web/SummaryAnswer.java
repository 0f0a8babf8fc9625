package org.zhengxin.organisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.organisation.web.Labels.RegionAnswer;

/** An organisation in a list (主体列表项). */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SummaryAnswer(
        String code,
        String name,
        List<String> formerNames,
        @Nullable String kind,
        @Nullable String kindCode,
        @Nullable String status,
        @Nullable String statusCode,
        @Nullable RegionAnswer region,
        boolean provisional) {

    static SummaryAnswer of(OrganisationSummary summary, Labels labels) {
        return new SummaryAnswer(
                summary.code(),
                summary.name(),
                summary.formerNames(),
                summary.kind(),
                labels.kindCode(summary.kind()),
                summary.status(),
                labels.statusCode(summary.status()),
                labels.region(summary.region()),
                summary.provisional());
    }
}

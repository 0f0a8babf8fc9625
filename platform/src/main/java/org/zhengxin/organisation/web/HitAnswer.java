package org.zhengxin.organisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.MatchReason;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.organisation.SearchHit;
import org.zhengxin.organisation.web.Labels.RegionAnswer;

/**
 * An organisation in a list or among search results (主体列表项).
 *
 * @param industry 行业代码, with its letter where known
 * @param match why it is shown
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record HitAnswer(
        String code,
        String name,
        List<String> formerNames,
        @Nullable String kind,
        @Nullable String kindCode,
        @Nullable String status,
        @Nullable String statusCode,
        @Nullable RegionAnswer region,
        @Nullable String industry,
        boolean provisional,
        Match match) {

    static HitAnswer of(SearchHit hit, Labels labels) {
        OrganisationSummary summary = hit.organisation();
        return new HitAnswer(
                summary.code(),
                summary.name(),
                summary.formerNames(),
                summary.kind(),
                labels.kindCode(summary.kind()),
                summary.status(),
                labels.statusCode(summary.status()),
                labels.region(summary.region()),
                summary.industry(),
                summary.provisional(),
                new Match(hit.reason(), hit.matched()));
    }

    /**
     * Why an organisation is shown.
     *
     * @param reason a stable name
     * @param matched the former name, older number, or name or code of a merged organisation that matched, if it was that
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Match(MatchReason reason, @Nullable String matched) {}
}

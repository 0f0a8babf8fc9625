package org.zhengxin.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of a list led to (名单匹配结果). Nothing is guessed: likeness makes a candidate, never a match. */
public sealed interface ListMatch {
    /**
     * One organisation.
     *
     * @param organisation the surviving one where a merged one was meant
     * @param groupIds all organisations that merges in force join with it
     * @param reason {@code CODE}, {@code OLDER_NUMBER}, {@code NAME} or {@code FORMER_NAME}
     * @param matched the older number, the former name, or the merged organisation's code that matched; null where it
     *     is the organisation's own code or current name
     * @param nameDiffers whether a name was given beside the code that it neither bears nor bore
     */
    record One(
            OrganisationSummary organisation,
            List<Long> groupIds,
            MatchReason reason,
            @Nullable String matched,
            boolean nameDiffers)
            implements ListMatch {}

    /**
     * Several organisations that answer equally well.
     *
     * @param candidates some of them
     * @param more whether there are further ones
     */
    record Several(List<OrganisationSummary> candidates, boolean more) implements ListMatch {}

    /**
     * None.
     *
     * @param near organisations of like names; at most a few, and none if there was no time to look
     */
    record Nobody(List<OrganisationSummary> near) implements ListMatch {}
}

package org.zhengxin.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that a search found (检索结果).
 *
 * @param organisation as lists show it; the surviving one where a retired one was found
 * @param reason why it is shown
 * @param matched the former name, older number, or code or name of a merged organisation that matched; null where it is
 *     the organisation's own code or current name
 */
public record SearchHit(
        OrganisationSummary organisation,
        MatchReason reason,
        @Nullable String matched) {}

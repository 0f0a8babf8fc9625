package org.zhengxin.organisation.search;

import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.MatchReason;

/**
 * A name that answers what was typed (命中).
 *
 * @param organisationId whose it is
 * @param reason why
 * @param name the former name that matched, or null for the current one
 * @param rank where it stands among all
 */
public record NameFound(
        long organisationId, MatchReason reason, @Nullable String name, Rank rank) {}

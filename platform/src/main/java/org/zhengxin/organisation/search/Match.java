package org.zhengxin.organisation.search;

import org.zhengxin.organisation.MatchReason;

/**
 * How a name answers what was typed (匹配结果).
 *
 * @param reason why
 * @param exact the whole name, or the whole of what it is called by, was typed
 * @param anchored it begins where people begin to type
 * @param covered how many characters of the name were typed
 */
record Match(MatchReason reason, boolean exact, boolean anchored, int covered) {}

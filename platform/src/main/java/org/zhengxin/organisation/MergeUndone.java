package org.zhengxin.organisation;

/**
 * A merge link was ended (撤销合并); told inside the transaction that ended it.
 *
 * @param linkId key of the link
 * @param retiredId the organisation that stands by itself again
 * @param survivingId the organisation it had been merged into
 */
public record MergeUndone(long linkId, long retiredId, long survivingId) {}

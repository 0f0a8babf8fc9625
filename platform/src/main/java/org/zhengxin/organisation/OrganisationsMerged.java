package org.zhengxin.organisation;

/**
 * A merge link was opened (主体合并); told inside the transaction that opened it.
 *
 * @param linkId key of the link
 * @param retiredId the organisation whose code is no longer its own
 * @param survivingId the organisation that goes on
 */
public record OrganisationsMerged(long linkId, long retiredId, long survivingId) {}

package org.zhengxin.organisation;

import java.util.List;

/**
 * Provisional organisations became confirmed (主体确认); told inside the confirming transaction.
 *
 * @param organisationIds in ascending order, never empty
 * @param provenance who confirmed them
 */
public record OrganisationsConfirmed(List<Long> organisationIds, Provenance provenance) {}

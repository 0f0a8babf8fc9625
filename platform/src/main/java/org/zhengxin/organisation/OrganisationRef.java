package org.zhengxin.organisation;

import java.util.List;

/**
 * An organisation (主体) as the intake needs it: who it is, and with whom it is merged.
 *
 * @param id key of this organisation
 * @param code 统一社会信用代码, upper case
 * @param name as registered
 * @param normalName the normal form of {@code name}, for comparison
 * @param formerNames as registered, newest first; mostly empty
 * @param provisional not yet confirmed by registration data or by the office
 * @param rootId the organisation that survives the merges in force; {@code id} itself without any
 * @param groupIds all organisations that merges in force join with this one, itself included
 */
public record OrganisationRef(
        long id,
        String code,
        String name,
        String normalName,
        List<String> formerNames,
        boolean provisional,
        long rootId,
        List<Long> groupIds) {}

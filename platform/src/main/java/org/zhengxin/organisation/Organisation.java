package org.zhengxin.organisation;

import java.time.Instant;

/**
 * An organisation (主体) in its current state.
 *
 * @param id key
 * @param code 统一社会信用代码, upper case
 * @param version number of the current version, from 1
 * @param provisional not yet confirmed by registration data or by the office
 * @param linked some merge, in force or ended, names it; without it nobody needs to look for merges
 * @param openedAt since when the register knows it
 * @param updatedAt when the current version was recorded
 * @param data what the register says
 */
public record Organisation(
        long id,
        String code,
        int version,
        boolean provisional,
        boolean linked,
        Instant openedAt,
        Instant updatedAt,
        RegisterData data) {

    /** The current name, as given. */
    public String name() {
        return data.name();
    }
}

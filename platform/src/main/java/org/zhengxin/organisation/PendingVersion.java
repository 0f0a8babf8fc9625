package org.zhengxin.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A version that is about to be written (待写版本).
 *
 * @param version its number
 * @param change what kind of change made it
 * @param data the whole state
 * @param origin the row that it comes from, or null if it comes from no row
 */
record PendingVersion(
        int version,
        Change change,
        RegisterData data,
        @Nullable RowOrigin origin) {
    /** What a version of an organisation changed. */
    enum Change {
        OPENED,
        CHANGED,
        CONFIRMED
    }

    /** Who a version of an organisation comes from: registration data, a record that names it, the office. */
    enum Source {
        REGISTRATION,
        RECORD,
        OFFICE
    }
}

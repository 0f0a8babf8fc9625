package org.zhengxin.organisation.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A name that the index holds (候选名称).
 *
 * @param organisationId whose it is
 * @param ordinal 0 for the current name
 * @param living whether the organisation is in operation
 * @param folded the form in which it is compared
 * @param name a former name as given, null for the current one
 */
record NameHit(
        long organisationId,
        int ordinal,
        boolean living,
        String folded,
        @Nullable String name) {
    static final String COLUMNS = "n.organisation_id, n.ordinal, n.living, n.folded, n.name";

    static NameHit read(ResultSet row, int number) throws SQLException {
        return new NameHit(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getString(4), row.getString(5));
    }
}

package org.zhengxin.trail;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor looks for (查阅记录检索条件); null stands for anything.
 *
 * @param region a pattern of region codes such as {@code 4101%}: only by accounts of these regions
 * @param reader such as {@code account:17}, whole
 * @param unit the unit, whole
 * @param organisations keys of the organisations whose data were read; null for any
 * @param purpose the id of a purpose
 * @param caseNumber the case number, whole
 * @param from the first day
 * @param to the last day
 */
public record AccessSearch(
        @Nullable String region,
        @Nullable String reader,
        @Nullable String unit,
        @Nullable Collection<Long> organisations,
        @Nullable String purpose,
        @Nullable String caseNumber,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public AccessSearch {
        organisations = organisations == null ? null : List.copyOf(organisations);
    }

    /** Returns a search for everything. */
    public static AccessSearch all() {
        return new AccessSearch(null, null, null, null, null, null, null, null);
    }
}

package org.zhengxin.owndesk.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Own;
import org.zhengxin.web.Text;

/**
 * What can be done today (救济途径一览).
 *
 * @param kinds of adverse records, with what can be done against each
 * @param profiles the time limits of an objection, the province's first
 * @param contact of the office, as the operator set it; empty if none was set
 */
record RemedyPage(String token, Own own, List<OfKind> kinds, List<Profile> profiles, String contact) {

    /** What can be done against records of a kind. */
    record OfKind(String code, Text label, List<Way> ways) {}

    /** One way. */
    record Way(Text what, Text who, Text where, Text basis) {}

    /**
     * The time limits of a region (期限方案).
     *
     * @param region six digits; null for the province's, which hold elsewhere
     * @param basis of its having its own; null for the province's
     */
    record Profile(@Nullable String region, @Nullable Text basis, List<TimeLimit> limits) {}

    /** A time limit, as data have it today. */
    record TimeLimit(Text label, int amount, Text basis) {}
}

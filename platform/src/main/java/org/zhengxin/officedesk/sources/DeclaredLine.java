package org.zhengxin.officedesk.sources;

import org.jspecify.annotations.Nullable;
import org.zhengxin.officedesk.Share;

/**
 * Decisions that an agency says it made in a month, beside those that came (应报与已报).
 *
 * @param declared null if nobody said
 * @param came records whose decision lies in the month
 */
record DeclaredLine(long agencyId, String kind, @Nullable Integer declared, long came) {

    /** Returns how many did not come (漏报); zero if nothing was declared. */
    long missing() {
        return declared == null ? 0 : Math.max(0, declared - came);
    }

    /** Returns 漏报率; a dash if nothing was declared. */
    String missingShare() {
        return declared == null ? "–" : Share.of(missing(), declared);
    }

    /** Returns how many more came than were declared. */
    long beyond() {
        return declared == null ? 0 : Math.max(0, came - declared);
    }
}

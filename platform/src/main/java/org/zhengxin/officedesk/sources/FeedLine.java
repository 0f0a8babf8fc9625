package org.zhengxin.officedesk.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhengxin.officedesk.Share;

/**
 * What came from an agency for a feed in a month (数据源月度情况). Numbers are rows.
 *
 * @param feed a kind's code; empty for files of several kinds and files that were not recognised
 * @param lastAt when the feed last came at all, whatever the month; null if that is not counted yet
 * @param received 上报量
 * @param filed 入库量: new and changed records
 * @param unchanged rows that said what stands already
 * @param added new records among those filed
 * @param lateReceived new records whose row first came after the limit
 * @param lateAccepted new records accepted after the limit
 */
record FeedLine(
        long agencyId,
        String feed,
        @Nullable Instant lastAt,
        long batches,
        long received,
        long filed,
        long unchanged,
        long rejected,
        long held,
        long refused,
        long added,
        long lateReceived,
        long lateAccepted) {

    /** Rows about organisations: a row about a person counts neither as right nor as wrong. */
    long examined() {
        return received - refused;
    }

    /** Returns 合规率: rows without fault among those examined. */
    String sound() {
        return Share.of(filed + unchanged, examined());
    }

    /** Returns 差错率: rows rejected or held among those examined. */
    String faulty() {
        return Share.of(rejected + held, examined());
    }

    /** Returns 迟报率 by first receipt. */
    String late() {
        return Share.of(lateReceived, added);
    }

    /** Returns 迟报率 by acceptance. */
    String lateByAcceptance() {
        return Share.of(lateAccepted, added);
    }
}

package org.zhengxin.officedesk.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A merge that waits for a second person (待复核的合并).
 *
 * @param retired code of the organisation to be retired
 * @param surviving code of the one that goes on
 * @param preparedBy such as {@code account:17}
 */
record MergeProposal(
        long id,
        String retired,
        String surviving,
        LocalDate from,
        String reason,
        Instant preparedAt,
        String preparedBy) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    String time() {
        return TIME.format(preparedAt);
    }
}

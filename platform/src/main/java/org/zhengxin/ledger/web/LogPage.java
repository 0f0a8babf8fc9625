package org.zhengxin.ledger.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengxin.ledger.LogState;
import org.zhengxin.ledger.PublishedLog;

/**
 * What the page of the log shows.
 *
 * @param latest the last checkpoint; null before the first entry
 * @param keys the public keys that ever signed, the current one first, one on each line
 * @param site the address of the site without a slash at its end, for commands to copy
 */
record LogPage(PublishedLog.@Nullable Latest latest, LogState.Stage now, String keys, String site) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    boolean open() {
        return now == LogState.Stage.OPEN;
    }

    String key() {
        return keys.lines().findFirst().orElse("");
    }

    String stage() {
        return now.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String signedAt() {
        Instant signed = latest == null ? null : latest.signedAt();
        return signed == null ? "" : TIME.format(signed);
    }
}

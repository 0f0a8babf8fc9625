package org.zhengxin.intake.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes moments for readers, in Shanghai's time. */
final class Times {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private Times() {}

    static String minute(@Nullable Instant moment) {
        return moment == null ? "" : MINUTE.format(moment);
    }
}

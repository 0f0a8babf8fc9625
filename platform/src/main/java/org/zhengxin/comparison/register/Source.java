package org.zhengxin.comparison.register;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.zhengxin.web.Text;

/**
 * Of what moment the data of one source are (数据截至).
 *
 * @param agencyId the agency that delivers
 * @param name its name
 * @param registration whether it delivers registration data
 * @param receivedAt when its latest delivery was received
 */
public record Source(long agencyId, Text name, boolean registration, Instant receivedAt) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** Returns the moment in Shanghai, to the minute. */
    public String received() {
        return minute(receivedAt);
    }

    /** Returns the earliest of some sources' moments. */
    public static String earliest(List<Source> sources) {
        return minute(
                sources.stream().map(Source::receivedAt).min(Instant::compareTo).orElseThrow());
    }

    /** Returns the latest of some sources' moments. */
    public static String latest(List<Source> sources) {
        return minute(
                sources.stream().map(Source::receivedAt).max(Instant::compareTo).orElseThrow());
    }

    /** Returns a moment in Shanghai, to the minute. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}

package org.zhengxin.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.HiddenBecause;

/**
 * The current version of a record as far as its repair needs it (修复所需信息): no content.
 *
 * @param authorityKey stable key of the deciding authority
 * @param agencyId the agency that provides it, or null
 * @param days first and last visible day of each channel
 */
public record RepairStanding(
        long organisationId,
        UUID recordId,
        int version,
        String kind,
        String authorityKey,
        String authorityName,
        String documentNumber,
        @Nullable Long agencyId,
        @Nullable String severity,
        LocalDate decidedOn,
        Change change,
        String status,
        @Nullable String hiddenBecause,
        Map<Channel, DayRange> days) {

    public RepairStanding {
        days = Collections.unmodifiableMap(new EnumMap<>(days));
    }

    /** Tells whether it has been repaired. */
    public boolean repaired() {
        return change == Change.REPAIRED;
    }

    /** Tells whether it has ended, in whatever way. */
    public boolean closed() {
        return change.closes() || status.equals(ActStatus.ANNULLED.name());
    }

    /** Tells whether it waits for its release and has had no effect yet. */
    public boolean waiting() {
        return HiddenBecause.AWAITING_RELEASE.name().equals(hiddenBecause);
    }

    /** Tells whether a channel shows it on a day or later; a provisional organisation's counts as shown once confirmed. */
    public boolean reaches(Channel channel, LocalDate day) {
        return days.getOrDefault(channel, DayRange.NONE).reaches(day);
    }
}

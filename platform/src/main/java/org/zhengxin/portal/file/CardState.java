package org.zhengxin.portal.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/**
 * Where an act stands today (当前状态): in force, about to end, over, under objection.
 *
 * @param label in words
 * @param tone how it is marked
 */
public record CardState(Text label, Tone tone) {

    /** How many days before its last one an act counts as about to end; a reader's help, not a rule. */
    public static final int SOON_DAYS = 90;

    private static final CardState OBJECTION = new CardState(Text.of("异议处理中", "under objection"), Tone.CAUTION);
    private static final CardState ENDED = new CardState(Text.of("已终止", "ended"), Tone.PLAIN);
    private static final CardState LATER = new CardState(Text.of("尚未生效", "not yet in force"), Tone.PLAIN);
    private static final CardState OVER = new CardState(Text.of("已到期", "expired"), Tone.PLAIN);
    private static final CardState SOON = new CardState(Text.of("即将到期", "expires soon"), Tone.CAUTION);
    private static final CardState IN_FORCE = new CardState(Text.of("有效", "in force"), Tone.GOOD);

    /** Returns the state of a record; null if it has none worth saying: a penalty is not “valid” or “expired”. */
    static @Nullable CardState of(RecordView record, boolean adverse, LocalDate today) {
        if (record.status().equals(ActStatus.UNDER_OBJECTION.name())) {
            return OBJECTION;
        }
        if (record.status().equals(ActStatus.ENDED.name())) {
            return ENDED;
        }
        return adverse || record.validUntil() == null
                ? null
                : byValidity(record.validFrom(), record.validUntil(), today);
    }

    /** Tells whether the act is in force, soon at its end or not. */
    public boolean inForce() {
        return equals(IN_FORCE) || equals(SOON);
    }

    /** Tells whether the act is in force and soon at its end. */
    public boolean endsSoon() {
        return equals(SOON);
    }

    private static CardState byValidity(@Nullable LocalDate from, LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            return OVER;
        }
        if (from != null && from.isAfter(today)) {
            return LATER;
        }
        return until.isAfter(today.plusDays(SOON_DAYS)) ? IN_FORCE : SOON;
    }
}

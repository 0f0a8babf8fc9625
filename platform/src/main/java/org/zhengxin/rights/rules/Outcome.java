package org.zhengxin.rights.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Limit;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.VisibleDays;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/**
 * What a rule makes of a decision on the public channel (规则结果): asked of the same code that writes records.
 *
 * @param days the days on the channel
 * @param rowIgnored whether the row's own later end was not followed
 */
public record Outcome(ChannelDays days, boolean rowIgnored) {

    /**
     * Asks the rule of a kind about a decision that was received on its own day.
     *
     * @param rowUntil the row's own last public day, or null
     */
    public static Outcome of(
            Kind kind, LocalDate decidedOn, @Nullable Severity severity, @Nullable LocalDate rowUntil) {
        VisibleDays days = kind.publication()
                .days(new DaysInput(
                        decidedOn,
                        severity,
                        null,
                        rowUntil,
                        null,
                        ActStatus.IN_FORCE,
                        null,
                        false,
                        decidedOn,
                        field -> null));
        return new Outcome(days.on(Channel.PUBLIC), !days.warnings().isEmpty());
    }

    /** Returns the last public day; null if it is never public, or until a named event. */
    public @Nullable LocalDate until() {
        return days.until();
    }

    /** Returns what sets the end, in words. */
    public Text words() {
        if (days.hiddenBecause() != null) {
            return CatalogueWords.of(days.hiddenBecause().label());
        }
        Limit limit = days.limit();
        return limit == null ? Text.of("至终止事件为止", "until it ends") : CatalogueWords.of(limit.words());
    }

    /** Returns where that is laid down; empty where nothing is cited. */
    public List<Basis> basis() {
        Limit limit = days.limit();
        return limit == null ? List.of() : List.of(limit.basis());
    }

    /** Returns the outcome in one line. */
    public Text line() {
        if (days.from() == null) {
            return Text.of("不公示（" + words().zh() + "）", "not public (" + words().en() + ")");
        }
        LocalDate until = until();
        return until == null
                ? Text.of("公示" + words().zh(), "public " + words().en())
                : Text.of("公示至" + until, "public until " + until);
    }
}

package org.zhengxin.record.plain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days a channel shows a row (可见日), day by day: each day the rule in force on it decides, and what has been shown
 * and then not is over for good.
 */
public final class PlainDays {
    /** The day of bit nought. */
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** As far as anybody looks; a channel that shows the last of these days has no known end. */
    public static final int HORIZON = 3_300;

    private final PlainRow row;
    private final LocalDate received;
    private final boolean unconfirmed;
    private final PlainGrade grade;

    PlainDays(PlainRow row, PlainGrade grade, LocalDate received, boolean unconfirmed) {
        this.grade = grade;
        this.row = row;
        this.received = received;
        this.unconfirmed = unconfirmed;
    }

    /** What a channel shows, and whether it came too late to be ever shown. */
    record Shown(BitSet days, boolean lapsed) {
        static final Shown NOTHING = new Shown(new BitSet(), false);

        boolean reaches(LocalDate day) {
            return days.nextSetBit(bit(day)) >= 0;
        }

        /** Without the days before one; what is over by then stays over. */
        Shown openingOn(LocalDate day) {
            BitSet later = (BitSet) days.clone();
            later.clear(0, bit(day));
            return new Shown(later, lapsed || (later.isEmpty() && !days.isEmpty()));
        }
    }

    static int bit(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(FIRST, day), 0, HORIZON);
    }

    /** What follows from the row alone, by the rule in force and those that follow. */
    Shown afresh(PlainChannel channel, List<PlainRules.From> rules) {
        LocalDate last = last(channel, rules.getFirst().rule());
        if (last != null && last.isBefore(received)) {
            return new Shown(new BitSet(), true);
        }
        return onFrom(channel, rules, received, Shown.NOTHING);
    }

    /** What becomes of what is shown when rules decide from a day on. */
    Shown goingOn(PlainChannel channel, List<PlainRules.From> rules, LocalDate day, Shown before) {
        boolean over = before.lapsed() || (!before.days().isEmpty() && !before.reaches(day));
        return over ? before : onFrom(channel, rules, day, before);
    }

    private Shown onFrom(PlainChannel channel, List<PlainRules.From> rules, LocalDate day, Shown before) {
        BitSet days = (BitSet) before.days().clone();
        int from = bit(day);
        days.clear(from, HORIZON + 1);
        boolean begun = !days.isEmpty();
        for (int i = 0; i < rules.size(); i++) {
            int start = Math.max(from, i == 0 ? from : bit(rules.get(i).day()));
            int end = i + 1 < rules.size() ? bit(rules.get(i + 1).day()) - 1 : HORIZON;
            LocalDate last = last(channel, rules.get(i).rule());
            int own = last == null ? -1 : lastBit(last);
            int until = Math.min(end, own);
            if (until >= start) {
                days.set(start, until + 1);
                begun = true;
            }
            if (begun && own <= end) {
                break; // over before the next rule begins
            }
        }
        return new Shown(days, before.lapsed());
    }

    private static int lastBit(LocalDate last) {
        return last.isBefore(FIRST) ? -1 : bit(last);
    }

    /** Whether a rule would publish it if only the organisation were confirmed. */
    boolean waitsForConfirmation(List<PlainRules.From> rules) {
        PlainDays confirmed = new PlainDays(row, grade, received, false);
        return unconfirmed
                && row.kind().adverse
                && rules.stream().anyMatch(each -> confirmed.last(PlainChannel.PUBLIC, each.rule()) != null);
    }

    /** The last day on a channel by a rule; null if it does not show the row at all. */
    private @Nullable LocalDate last(PlainChannel channel, PlainRule rule) {
        if (row.status() == PlainRow.Status.ANNULLED
                || (row.only() != null && !row.only().contains(channel))
                || (channel == PlainChannel.PUBLIC && row.kind().adverse && unconfirmed)) {
            return null;
        }
        LocalDate last = switch (row.kind()) {
            case ACT -> act(channel, rule);
            case LICENCE -> shared(channel) ? earlier(months(row.validUntil()), months(event())) : null;
            case HONOUR -> shared(channel) ? earlier(row.validUntil(), eve(event())) : null;
            case LISTING -> shared(channel) ? earlier(null, eve(event())) : null;
        };
        return last != null && channel == PlainChannel.PUBLIC ? earlier(last, row.until()) : last;
    }

    private @Nullable LocalDate act(PlainChannel channel, PlainRule rule) {
        return switch (channel) {
            case PUBLIC, AUTHORISED ->
                rule.months(grade) == 0 ? null : row.decided().plusMonths(rule.months(grade));
            case GOVERNMENT -> row.decided().plusMonths(60);
            case REPORT -> row.decided().plusMonths(48);
        };
    }

    private static boolean shared(PlainChannel channel) {
        return channel == PlainChannel.PUBLIC || channel == PlainChannel.GOVERNMENT;
    }

    private @Nullable LocalDate event() {
        return row.ended() == null && row.status() == PlainRow.Status.ENDED ? received : row.ended();
    }

    private static @Nullable LocalDate months(@Nullable LocalDate day) {
        return day == null ? null : day.plusMonths(3);
    }

    private static @Nullable LocalDate eve(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }

    private static LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        LocalDate first = one == null ? LocalDate.MAX : one;
        return other != null && other.isBefore(first) ? other : first;
    }
}

package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the entries of each kind one after another (目录条目的先后), so that days that are fixed today still hold on the day
 * when a later rule begins. A rule that grades earlier decisions anew is not reckoned with before its day: what it will
 * say about a record follows from its grade then.
 */
final class Succession {

    private final List<Kind> kinds;

    /** Takes the entries of a release, in its order. */
    Succession(List<Kind> entries) {
        this.kinds = entries.stream()
                .map(kind -> kind.with(kind.publication().followedBy(later(kind, entries))))
                .toList();
    }

    /** Returns the entries, in their order, each knowing the rules that follow it. */
    List<Kind> linked() {
        return kinds;
    }

    /** Tells whether a rule that began after one day, and on another at the latest, grades earlier decisions anew. */
    boolean regrades(String code, LocalDate after, LocalDate last) {
        return from(code, LocalDate.MIN).stream()
                .filter(RulePeriod::regrades)
                .map(period -> period.kind().effective().from())
                .anyMatch(from -> from.isAfter(after) && !from.isAfter(last));
    }

    /** Returns the rules of a kind from those in force on a day, or the last before it, to the latest. */
    List<RulePeriod> from(String code, LocalDate day) {
        List<RulePeriod> periods = new ArrayList<>();
        Kind earlier = null;
        for (Kind kind : of(code, kinds)) {
            if (!kind.effective().from().isAfter(day)) {
                periods.clear();
            }
            periods.add(new RulePeriod(kind, RuleDigest.of(kind), regrades(earlier, kind)));
            earlier = kind;
        }
        return periods;
    }

    private static List<PublicationRule.Later> later(Kind kind, List<Kind> entries) {
        List<PublicationRule.Later> later = new ArrayList<>();
        Kind earlier = kind;
        for (Kind next : of(kind.code(), entries)) {
            if (next.effective().from().isAfter(kind.effective().from())) {
                if (regrades(earlier, next)) {
                    return later;
                }
                later.add(new PublicationRule.Later(next.effective().from(), next.publication()));
                earlier = next;
            }
        }
        return later;
    }

    private static List<Kind> of(String code, List<Kind> entries) {
        return entries.stream()
                .filter(kind -> kind.code().equals(code))
                .sorted(Comparator.comparing(kind -> kind.effective().from()))
                .toList();
    }

    private static boolean regrades(@Nullable Kind earlier, Kind later) {
        LocalDate day = later.effective().from();
        return earlier != null && !gradesBefore(day, earlier).equals(gradesBefore(day, later));
    }

    private static String gradesBefore(LocalDate day, Kind kind) {
        return RuleDigest.grades(
                kind.severity() == null ? null : kind.severity().before(day));
    }
}

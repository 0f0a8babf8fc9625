package org.zhengxin.rights.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ChannelRule;
import org.zhengxin.catalog.Clause;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.web.Text;

/** The periods of decision in which a kind's rules differ (新旧规则), the earliest first, to be shown side by side. */
final class Regimes {

    private Regimes() {}

    static List<Effective> of(Kind kind) {
        TreeSet<LocalDate> firsts = new TreeSet<>();
        firsts.add(LocalDate.MIN);
        kind.publication().channels().values().stream()
                .flatMap(rule -> rule.clauses().stream())
                .map(Clause::decided)
                .forEach(decided -> boundaries(decided, firsts));
        SeverityTable severity = kind.severity();
        if (severity != null) {
            severity.blocks().forEach(block -> boundaries(block.effective(), firsts));
        }
        List<Effective> regimes = new ArrayList<>();
        for (LocalDate first : firsts) {
            LocalDate next = firsts.higher(first);
            regimes.add(new Effective(first, next == null ? null : next.minusDays(1)));
        }
        return regimes;
    }

    private static void boundaries(Effective period, TreeSet<LocalDate> firsts) {
        firsts.add(period.from());
        LocalDate until = period.until();
        if (until != null) {
            firsts.add(until.plusDays(1));
        }
    }

    /** Returns a day of decision within a regime: its last one, or today if it is in force still. */
    static LocalDate sample(Effective regime, LocalDate today) {
        LocalDate until = regime.until();
        if (until != null && until.isBefore(today)) {
            return until;
        }
        return regime.from().isAfter(today) ? regime.from() : today;
    }

    /** Returns the regime's heading. */
    static Text words(Effective regime) {
        boolean always = regime.from().equals(LocalDate.MIN);
        LocalDate until = regime.until();
        if (until == null) {
            return always
                    ? Text.of("任何日期作出的决定", "Decided on any day")
                    : Text.of(regime.from() + "起作出的决定", "Decided from " + regime.from());
        }
        return always
                ? Text.of(until + "以前（含当日）作出的决定", "Decided up to " + until)
                : Text.of(regime.from() + "至" + until + "作出的决定", "Decided from " + regime.from() + " to " + until);
    }

    /** Returns the clauses that can cover a record of a regime and severity, up to the first that always does. */
    static List<Clause> clauses(ChannelRule rule, Effective regime, @Nullable Severity severity) {
        LocalDate day = regime.until() == null ? regime.from() : regime.until();
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : rule.clauses()) {
            boolean meant = clause.severities().isEmpty()
                    || (severity != null && clause.severities().contains(severity));
            if (meant && clause.decided().contains(day)) {
                clauses.add(clause);
                if (clause.where() == null) {
                    return clauses;
                }
            }
        }
        return clauses;
    }
}

package org.zhengxin.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Remedy;
import org.zhengxin.catalog.RepairRule;
import org.zhengxin.catalog.RepairTerm;
import org.zhengxin.catalog.Severity;
import org.zhengxin.foundation.time.Months;

/**
 * Says when records of a kind can end (修复与到期推算), from kind, severity and day of decision alone: it looks at no record,
 * and may be asked by everyone.
 */
@Service
public class RepairRules {

    private final Catalogue catalogue;
    private final Clock clock;

    /** Takes the rules from the catalogue; “today” is the clock's. */
    public RepairRules(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The ways in which a record ends before its last day (提前终止途径). */
    public enum Way {
        /** By an application for repair, from a day on. */
        BY_APPLICATION,
        /** By showing that the duty has been performed; there is no least period. */
        UPON_PERFORMANCE,
        /** Not by repair: something else leads there, see {@link Answer#instead}. */
        NOT_BY_RULE,
        /** No rule says. */
        NOT_SAID
    }

    /**
     * When a record can end.
     *
     * @param periodEnds the last day of the least period; null unless it is by application
     * @param earliest the first day of application; null unless it is by application
     * @param lastPublicDay the last day on which it is public if nothing else happens; null when it is not public, or only
     *     an event ends it
     * @param published whether such a record is public at all
     * @param bases where that is laid down; unverified ones say so
     * @param instead what leads to the end instead of a repair, or null
     */
    public record Answer(
            String kind,
            @Nullable Severity severity,
            LocalDate decidedOn,
            Way way,
            @Nullable LocalDate periodEnds,
            @Nullable LocalDate earliest,
            @Nullable LocalDate lastPublicDay,
            boolean published,
            List<Basis> bases,
            @Nullable Remedy instead) {

        /** Copies the list. */
        public Answer {
            bases = List.copyOf(bases);
        }

        /** Tells whether it can be repaired by rule, now or later. */
        public boolean repairable() {
            return way == Way.BY_APPLICATION || way == Way.UPON_PERFORMANCE;
        }
    }

    /**
     * Answers for a decision by the rules in force today; empty when there is no such kind.
     *
     * @param severity the severity; null when the kind has none or it is not known
     */
    public Optional<Answer> answer(String kind, @Nullable Severity severity, LocalDate decidedOn) {
        return catalogue.kind(kind).map(known -> answer(known, severity, decidedOn));
    }

    private Answer answer(Kind kind, @Nullable Severity severity, LocalDate decidedOn) {
        Optional<RepairRule> rule = catalogue.repair(kind.code(), LocalDate.now(clock));
        Optional<RepairTerm> term = rule.flatMap(found -> found.term(severity, decidedOn));
        LocalDate periodEnds = term.flatMap(found -> lastDay(found, decidedOn)).orElse(null);
        ChannelDays days = days(kind, severity, decidedOn);
        return new Answer(
                kind.code(),
                severity,
                decidedOn,
                way(rule.orElse(null), term.orElse(null)),
                periodEnds,
                periodEnds == null ? null : periodEnds.plusDays(1),
                days.until(),
                days.from() != null,
                rule.map(found -> bases(found, term.orElse(null))).orElse(List.of()),
                rule.map(RepairRule::instead).orElse(null));
    }

    private static Way way(@Nullable RepairRule rule, @Nullable RepairTerm term) {
        if (rule == null) {
            return Way.NOT_SAID;
        }
        if (!rule.repairable()) {
            return Way.NOT_BY_RULE;
        }
        if (term == null) {
            return Way.NOT_SAID;
        }
        return term.uponPerformance() ? Way.UPON_PERFORMANCE : Way.BY_APPLICATION;
    }

    /** Returns the last day of the least period: of rules that compete the shorter counts. */
    private static Optional<LocalDate> lastDay(RepairTerm term, LocalDate decidedOn) {
        return term.minimum().stream()
                .map(minimum -> Months.end(decidedOn, (int) minimum.period().toTotalMonths())
                        .plusDays(minimum.period().getDays()))
                .min(LocalDate::compareTo);
    }

    private static List<Basis> bases(RepairRule rule, @Nullable RepairTerm term) {
        List<Basis> bases = new ArrayList<>();
        if (term != null) {
            term.minimum().forEach(minimum -> bases.add(minimum.basis()));
            if (term.basis() != null) {
                bases.add(term.basis());
            }
        }
        if (bases.isEmpty()) {
            bases.add(rule.basis());
        }
        return bases.stream().distinct().toList();
    }

    private static ChannelDays days(Kind kind, @Nullable Severity severity, LocalDate decidedOn) {
        DaysInput input = new DaysInput(
                decidedOn,
                severity,
                null,
                null,
                null,
                ActStatus.IN_FORCE,
                null,
                false,
                decidedOn,
                Map.<String, String>of()::get);
        return kind.publication().days(input).on(Channel.PUBLIC);
    }
}

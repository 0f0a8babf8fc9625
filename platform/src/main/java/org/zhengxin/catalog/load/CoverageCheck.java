package org.zhengxin.catalog.load;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ChannelRule;
import org.zhengxin.catalog.Clause;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;

/** Checks that each channel's clauses leave no record without an answer, whatever its date and severity. */
final class CoverageCheck {

    private final Block block;
    private final Kind kind;

    CoverageCheck(Block block, Kind kind) {
        this.block = block;
        this.kind = kind;
    }

    void run() {
        for (ChannelRule rule : kind.publication().channels().values()) {
            String channel = Values.kebab(rule.channel());
            for (LocalDate day : boundaries(rule)) {
                if (kind.severity() == null) {
                    check(rule, channel, day, null);
                } else {
                    Arrays.stream(Severity.values()).forEach(severity -> check(rule, channel, day, severity));
                }
            }
            checkFields(rule);
        }
    }

    private static Set<LocalDate> boundaries(ChannelRule rule) {
        Set<LocalDate> days = new LinkedHashSet<>(List.of(LocalDate.MIN));
        for (Clause clause : rule.clauses()) {
            days.add(clause.decided().from());
            LocalDate until = clause.decided().until();
            if (until != null) {
                days.add(until.plusDays(1));
            }
        }
        return days;
    }

    private void check(ChannelRule rule, String channel, LocalDate day, @Nullable Severity severity) {
        boolean covered = rule.clauses().stream()
                .filter(clause -> clause.where() == null && clause.decided().contains(day))
                .anyMatch(clause -> clause.severities().isEmpty()
                        || (severity != null && clause.severities().contains(severity)));
        if (!covered) {
            String which = severity == null ? "records" : Values.kebab(severity) + " records";
            String when = day.equals(LocalDate.MIN) ? "of the earliest days" : "decided on " + day;
            block.problem("channels", "no clause of " + channel + " covers " + which + " " + when);
        }
    }

    private void checkFields(ChannelRule rule) {
        for (Clause clause : rule.clauses()) {
            if (clause.where() != null && kind.field(clause.where().field()).isEmpty()) {
                block.problem(
                        "channels", "the kind has no field “" + clause.where().field() + "”");
            }
            if (kind.severity() == null && !clause.severities().isEmpty()) {
                block.problem("channels", "a clause asks for severity, and the kind has no severity table");
            }
        }
    }
}

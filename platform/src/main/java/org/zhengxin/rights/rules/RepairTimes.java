package org.zhengxin.rights.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Severity;
import org.zhengxin.foundation.time.Months;

/** From when on repair can be applied for (最早申请修复日), by the catalogue's shortest periods of publication. */
@Component
public class RepairTimes {
    private static final String LIMIT = "repair-earliest-";

    private final Catalogue catalogue;

    /** Makes it of a catalogue. */
    public RepairTimes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The first day on which repair can be applied for.
     *
     * @param rule the shortest period of publication, counted from the decision
     */
    public record Earliest(LocalDate on, Deadline rule) {}

    /**
     * Returns the first day for a record of a decision; empty where no period is set: for minor records, and kinds without
     * severity.
     *
     * @param today the day on which the rule is asked for: the one in force at the application counts
     */
    public Optional<Earliest> earliest(LocalDate decidedOn, @Nullable Severity severity, LocalDate today) {
        if (severity == null) {
            return Optional.empty();
        }
        return catalogue
                .deadline(LIMIT + severity.name().toLowerCase(Locale.ROOT), today)
                .filter(rule -> rule.unit() == Deadline.Unit.MONTHS)
                .map(rule -> new Earliest(Months.end(decidedOn, rule.amount()).plusDays(1), rule));
    }
}

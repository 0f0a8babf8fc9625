package org.zhengxin.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When and how records of a kind can be repaired (信用修复规则). An entry of the catalogue of its own, so that a rule can be
 * added to a kind whose period has begun.
 *
 * @param kind the code of the kind
 * @param effective the days of application on which it applies
 * @param procedure how it is applied for and decided; null when the kind cannot be repaired by rule
 * @param terms the least periods, of which the first that fits a record decides; empty without a procedure
 * @param instead what leads to an end instead; null with a procedure
 * @param parallel rules of other sites that hold beside this one
 * @param basis where it is laid down that the kind can, or cannot, be repaired
 */
public record RepairRule(
        String kind,
        Effective effective,
        @Nullable RepairProcedure procedure,
        List<RepairTerm> terms,
        @Nullable Remedy instead,
        List<RepairParallel> parallel,
        Basis basis) {

    /** Copies the lists. */
    public RepairRule {
        terms = List.copyOf(terms);
        parallel = List.copyOf(parallel);
    }

    /** Tells whether records of the kind can be repaired at all. */
    public boolean repairable() {
        return procedure != null;
    }

    /**
     * Returns the term for a decision of a severity; empty when no term fits, as for a record without severity.
     *
     * @param severity the severity; null when the record has none
     */
    public Optional<RepairTerm> term(@Nullable Severity severity, LocalDate decidedOn) {
        return terms.stream().filter(term -> term.fits(severity, decidedOn)).findFirst();
    }
}

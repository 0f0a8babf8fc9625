package org.zhengxin.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A severity table (失信等级判定表), with a block of rows for each sector and period.
 *
 * @param code its code
 * @param label its name
 * @param blocks the blocks; one without sector is the general one
 */
public record SeverityTable(String code, Text label, List<Block> blocks) {

    /** Copies the blocks. */
    public SeverityTable {
        blocks = List.copyOf(blocks);
    }

    /**
     * The rows for one sector in one period.
     *
     * @param sector the sector's code, or null for the general block
     * @param effective the period in which the decision lies
     * @param declared the rule by which the authority's own word counts
     * @param simpleProcedure severity of a penalty under the simple procedure; null where there is none
     * @param categories severities of the categories; a fine has none of its own
     * @param fines steps of the fine, lowest first, the last without an upper end
     * @param fallback severity where nothing decides
     */
    public record Block(
            @Nullable String sector,
            Effective effective,
            Basis declared,
            @Nullable Graded simpleProcedure,
            List<CategoryRow> categories,
            List<FineRow> fines,
            Graded fallback) {

        /** Copies the rows. */
        public Block {
            categories = List.copyOf(categories);
            fines = List.copyOf(fines);
        }

        private Block until(LocalDate last) {
            LocalDate until = effective.until() == null || effective.until().isAfter(last) ? last : effective.until();
            Effective cut = new Effective(effective.from(), until);
            return new Block(sector, cut, declared, simpleProcedure, categories, fines, fallback);
        }
    }

    /**
     * A severity with its basis.
     *
     * @param severity the severity
     * @param basis where it is laid down
     */
    public record Graded(Severity severity, Basis basis) {}

    /**
     * The severity of a category.
     *
     * @param category the category's stored value
     * @param graded its severity
     */
    public record CategoryRow(String category, Graded graded) {}

    /**
     * The severity of fines up to an amount.
     *
     * @param upTo the largest fine of the step, in yuan
     * @param below the amount that the step stays below, in yuan; with {@code upTo} null for the last step
     * @param graded its severity
     */
    public record FineRow(
            @Nullable BigDecimal upTo, @Nullable BigDecimal below, Graded graded) {

        boolean holds(BigDecimal fine) {
            return (upTo == null || fine.compareTo(upTo) <= 0) && (below == null || fine.compareTo(below) < 0);
        }
    }

    /** Returns the table as far as it decides about decisions before a day. */
    SeverityTable before(LocalDate day) {
        LocalDate last = day.minusDays(1);
        return new SeverityTable(
                code,
                label,
                blocks.stream()
                        .filter(block -> block.effective().from().isBefore(day))
                        .map(block -> block.until(last))
                        .toList());
    }

    /** Decides severity: the declared one, else the simple procedure, else the heaviest category, a fine by amount. */
    public SeverityDecision decide(SeverityInput input) {
        Block block = block(input);
        if (input.declared() != null) {
            return new SeverityDecision(input.declared(), SeverityDecision.From.DECLARED, block.declared());
        }
        if (block.simpleProcedure() != null && Boolean.TRUE.equals(input.simpleProcedure())) {
            return decision(block.simpleProcedure(), SeverityDecision.From.SIMPLE_PROCEDURE);
        }
        Comparator<SeverityDecision> bySeverity = Comparator.comparing(SeverityDecision::severity);
        Optional<SeverityDecision> heaviest = block.categories().stream()
                .filter(row -> input.categories().contains(row.category()))
                .map(row -> decision(row.graded(), SeverityDecision.From.CATEGORY))
                .max(bySeverity);
        Optional<SeverityDecision> fine = fine(block, input);
        if (fine.isPresent() && (heaviest.isEmpty() || bySeverity.compare(fine.get(), heaviest.get()) >= 0)) {
            return fine.get();
        }
        return heaviest.orElseGet(() -> decision(block.fallback(), SeverityDecision.From.DEFAULT));
    }

    private static Optional<SeverityDecision> fine(Block block, SeverityInput input) {
        BigDecimal amount = input.fineYuan();
        if (amount == null || amount.signum() <= 0) {
            return Optional.empty();
        }
        return block.fines().stream()
                .filter(row -> row.holds(amount))
                .findFirst()
                .map(row -> decision(row.graded(), SeverityDecision.From.AMOUNT));
    }

    private Block block(SeverityInput input) {
        return block(input.sector(), input)
                .or(() -> block(null, input))
                .orElseThrow(() -> new IllegalStateException("severity table " + code + " does not cover the date"));
    }

    private Optional<Block> block(@Nullable String sector, SeverityInput input) {
        return blocks.stream()
                .filter(block -> Objects.equals(block.sector(), sector))
                .filter(block -> block.effective().contains(input.decidedOn()))
                .findFirst();
    }

    private static SeverityDecision decision(Graded graded, SeverityDecision.From from) {
        return new SeverityDecision(graded.severity(), from, graded.basis());
    }
}

package org.zhengxin.rights.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.web.Text;

/**
 * The rules of one entry of a kind (一类信息的规则).
 *
 * @param regimes the periods of decision in which they differ, the earliest first
 * @param repairs when its records can be repaired, for each severity; empty for kinds that are not adverse
 */
record KindRules(
        Kind kind, List<Effective> regimes, List<SeverityRow> severity, List<PeriodRow> periods, List<Repair> repairs) {

    /**
     * When records of a severity can be repaired, with an example of today.
     *
     * @param severity null for kinds without
     */
    record Repair(@Nullable Severity severity, RepairRules.Answer answer) {
        Text words() {
            return RepairWords.of(answer, answer.lastPublicDay());
        }
    }

    static KindRules of(Kind kind, RepairRules repairs, LocalDate today) {
        return new KindRules(
                kind,
                Regimes.of(kind),
                SeverityRows.of(kind, today),
                PeriodRow.of(kind),
                kind.adverse() ? repairs(kind, repairs, today) : List.of());
    }

    private static List<Repair> repairs(Kind kind, RepairRules repairs, LocalDate today) {
        List<@Nullable Severity> severities = new ArrayList<>();
        if (kind.severity() == null) {
            severities.add(null);
        } else {
            severities.addAll(List.of(Severity.values()));
        }
        List<Repair> found = new ArrayList<>();
        for (Severity severity : severities) {
            repairs.answer(kind.code(), severity, today).ifPresent(answer -> found.add(new Repair(severity, answer)));
        }
        return found;
    }

    /** Returns a fragment identifier: several entries of a kind can stand on the page. */
    String anchor() {
        return kind.code() + "-" + kind.effective().from();
    }

    Text label() {
        return CatalogueWords.of(kind.label());
    }

    String from() {
        return kind.effective().from().toString();
    }

    @Nullable
    String until() {
        LocalDate until = kind.effective().until();
        return until == null ? null : until.toString();
    }

    List<Text> regimeWords() {
        return regimes.stream().map(Regimes::words).toList();
    }

    /** The blocks of its severity table; empty for kinds without. */
    List<SeverityTable.Block> blocks() {
        SeverityTable table = kind.severity();
        return table == null ? List.of() : table.blocks();
    }

    List<SeverityRow> rows(int block) {
        return severity.stream().filter(row -> row.block() == block).toList();
    }

    static Text block(SeverityTable.Block block) {
        Text sector = block.sector() == null
                ? Text.of("各行业通用", "All sectors")
                : Text.of("行业：" + block.sector(), "Sector: " + block.sector());
        Text days = Regimes.words(block.effective());
        return Text.of(sector.zh() + " · " + days.zh(), sector.en() + " · " + days.en());
    }
}

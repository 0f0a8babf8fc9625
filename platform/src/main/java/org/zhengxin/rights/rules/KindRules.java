package org.zhengxin.rights.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Text;

/**
 * The rules of one entry of a kind (一类信息的规则).
 *
 * @param regimes the periods of decision in which they differ, the earliest first
 * @param repairs from when on repair can be applied for, for each severity that has a period
 */
record KindRules(
        Kind kind, List<Effective> regimes, List<SeverityRow> severity, List<PeriodRow> periods, List<Repair> repairs) {

    /** The shortest period of publication before repair, with an example of today. */
    record Repair(Severity severity, RepairTimes.Earliest earliest) {}

    static KindRules of(Kind kind, RepairTimes repairs, LocalDate today) {
        return new KindRules(
                kind,
                Regimes.of(kind),
                SeverityRows.of(kind, today),
                PeriodRow.of(kind),
                kind.severity() == null ? List.of() : repairs(repairs, today));
    }

    private static List<Repair> repairs(RepairTimes repairs, LocalDate today) {
        return List.of(Severity.values()).stream()
                .flatMap(severity -> repairs.earliest(today, severity, today).stream()
                        .map(earliest -> new Repair(severity, earliest)))
                .toList();
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

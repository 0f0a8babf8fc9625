package org.zhengxin.intake.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.check.CodeBook;
import org.zhengxin.intake.check.RowCode;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.CodeCounts;
import org.zhengxin.intake.outcome.MendedRows;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.web.Text;

/** Says what became of rows in plain words (行结果说明). */
@Component
class BatchRows {
    private final RowLines lines;
    private final MendedRows mended;
    private final CodeCounts counts;
    private final CodeBook codes;
    private final Catalogue catalogue;

    BatchRows(RowLines lines, MendedRows mended, CodeCounts counts, CodeBook codes, Catalogue catalogue) {
        this.lines = lines;
        this.mended = mended;
        this.counts = counts;
        this.codes = codes;
        this.catalogue = catalogue;
    }

    /** Rows narrowed to an outcome and a code, or to neither. */
    record Narrowed(@Nullable RowOutcome outcome, @Nullable String code) {}

    List<RowLines.Placed> after(Batch batch, Narrowed narrowed, RowLines.Place after, int limit) {
        return lines.after(batch.id(), narrowed.outcome(), narrowed.code(), after, limit);
    }

    List<BatchPage.RowView> views(Batch batch, List<BatchSheets.BatchSheet> sheets, List<RowLines.Placed> rows) {
        Map<RowLines.Place, MendedRows.Mended> mendedRows = mended.of(batch.id());
        Map<Integer, String> kinds = sheets.stream()
                .filter(sheet -> sheet.kind() != null)
                .collect(
                        Collectors.toMap(BatchSheets.BatchSheet::sheet, sheet -> Objects.requireNonNull(sheet.kind())));
        return rows.stream()
                .map(row -> view(batch, row, kinds.get(row.place().sheet()), mendedRows.get(row.place())))
                .toList();
    }

    List<BatchPage.CodeLine> codesOf(Batch batch) {
        return counts.of(batch.id()).entrySet().stream()
                .map(count -> new BatchPage.CodeLine(count.getKey(), meaning(count.getKey()), count.getValue()))
                .toList();
    }

    /** Explains marks of a row of a kind. */
    List<BatchPage.Finding> findings(@Nullable String kind, List<String> codesOfRow, List<String> fields) {
        List<Text> labels = labels(kind, fields);
        return codesOfRow.stream()
                .map(code -> new BatchPage.Finding(
                        code,
                        meaning(code),
                        codes.find(code).map(RowCode::action).orElseGet(() -> Text.of("", "")),
                        labels))
                .toList();
    }

    private BatchPage.RowView view(
            Batch batch, RowLines.Placed placed, @Nullable String kind, MendedRows.@Nullable Mended mending) {
        RowLine line = placed.line();
        boolean faulty = line.outcome() == RowOutcome.REJECTED || line.outcome() == RowOutcome.HELD;
        return new BatchPage.RowView(
                placed.place().sheet(),
                line.row(),
                line.sheet(),
                line.outcome(),
                findings(kind, line.codes(), line.fields()),
                hidden(line.hiddenBecause()),
                faulty && !batch.trial() && kind != null,
                mending == null ? null : new BatchPage.MendedView(mending.batch(), mending.outcome()));
    }

    private static @Nullable Text hidden(@Nullable String because) {
        if (because == null) {
            return null;
        }
        org.zhengxin.catalog.Text label = HiddenBecause.valueOf(because).label();
        return Text.of("不公示：" + label.zh(), "Not public: " + label.en());
    }

    private Text meaning(String code) {
        return codes.find(code).map(RowCode::meaning).orElseGet(() -> Text.of(code, code));
    }

    private List<Text> labels(@Nullable String kind, List<String> fields) {
        Kind known = kind == null ? null : catalogue.kind(kind).orElse(null);
        if (known == null) {
            return List.of();
        }
        return fields.stream()
                .flatMap(field -> known.field(field).stream())
                .map(field -> Text.of(field.label().zh(), field.label().en()))
                .toList();
    }
}

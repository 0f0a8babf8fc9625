package org.zhengxin.catalog.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.catalog.Text;

/** A severity table as readers of the interface see it. */
record SeverityView(String code, Text label, List<BlockView> blocks) {

    record BlockView(
            @Nullable String sector,
            @Nullable LocalDate decidedFrom,
            @Nullable LocalDate decidedUntil,
            @Nullable GradedView simpleProcedure,
            List<CategoryView> categories,
            List<FineView> fines,
            GradedView otherwise) {

        static BlockView of(SeverityTable.Block block) {
            LocalDate from = block.effective().from();
            return new BlockView(
                    block.sector(),
                    from.equals(LocalDate.MIN) ? null : from,
                    block.effective().until(),
                    block.simpleProcedure() == null ? null : GradedView.of(block.simpleProcedure()),
                    block.categories().stream()
                            .map(row -> new CategoryView(row.category(), GradedView.of(row.graded())))
                            .toList(),
                    block.fines().stream().map(FineView::of).toList(),
                    GradedView.of(block.fallback()));
        }
    }

    record GradedView(String severity, Text label, KindView.BasisView basis) {
        static GradedView of(SeverityTable.Graded graded) {
            return new GradedView(
                    KindView.name(graded.severity()), graded.severity().label(), KindView.BasisView.of(graded.basis()));
        }
    }

    record CategoryView(String category, GradedView graded) {}

    record FineView(@Nullable String upToYuan, @Nullable String belowYuan, GradedView graded) {
        static FineView of(SeverityTable.FineRow row) {
            return new FineView(
                    row.upTo() == null ? null : row.upTo().toPlainString(),
                    row.below() == null ? null : row.below().toPlainString(),
                    GradedView.of(row.graded()));
        }
    }

    static SeverityView of(SeverityTable table) {
        return new SeverityView(
                table.code(),
                table.label(),
                table.blocks().stream().map(BlockView::of).toList());
    }
}

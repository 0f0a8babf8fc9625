package org.zhengxin.intake.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.RowFinding;
import org.zhengxin.intake.RowPlace;
import org.zhengxin.intake.check.CodeBook;
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.mapping.Planned;
import org.zhengxin.intake.mapping.Planner;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.BatchSheets.BatchSheet;
import org.zhengxin.intake.outcome.FaultyRows;
import org.zhengxin.intake.outcome.MendedRows;

/** Finds rows that can be mended in the browser, read by the header under which they came. */
@Component
class MendableRows {
    private final MendedRows rows;
    private final BatchSheets sheets;
    private final FeedProfiles profiles;
    private final Planner planner;
    private final CodeBook codes;

    MendableRows(MendedRows rows, BatchSheets sheets, FeedProfiles profiles, Planner planner, CodeBook codes) {
        this.rows = rows;
        this.sheets = sheets;
        this.profiles = profiles;
        this.planner = planner;
        this.codes = codes;
    }

    /** A row with the sheet on which it came, how that is read, and what is wrong with it. */
    record Mendable(
            FaultyRows.Returned row, BatchSheet sheet, SheetPlan plan, List<RowFinding> findings, boolean byProfile) {

        MendForm form() {
            return new MendForm(plan, Objects.requireNonNull(row.cells()), findings, byProfile);
        }
    }

    /** Returns the row at a place; empty if its cells were not kept, or its header can no longer be read. */
    Optional<Mendable> find(Batch batch, RowPlace place) {
        BatchSheet sheet = sheets.of(batch.id()).stream()
                .filter(each -> each.sheet() == place.sheet())
                .findFirst()
                .orElse(null);
        if (sheet == null || sheet.kind() == null) {
            return Optional.empty();
        }
        SheetPlan plan = plan(batch, sheet);
        return plan == null
                ? Optional.empty()
                : rows.find(place).map(row -> mendable(row, sheet, plan, batch.profile() != null));
    }

    private Mendable mendable(FaultyRows.Returned row, BatchSheet sheet, SheetPlan plan, boolean byProfile) {
        return new Mendable(
                row, sheet, plan, row.marks().stream().map(codes::finding).toList(), byProfile);
    }

    private @Nullable SheetPlan plan(Batch batch, BatchSheet sheet) {
        String name = batch.profile();
        FeedProfile profile =
                name == null ? null : profiles.find(batch.agencyId(), name).orElse(null);
        return planner.plan(sheet.header(), sheet.kind(), profile) instanceof Planned.Readable(SheetPlan plan)
                ? plan
                : null;
    }
}

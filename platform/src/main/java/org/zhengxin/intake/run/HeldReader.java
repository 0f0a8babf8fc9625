package org.zhengxin.intake.run;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.mapping.Planned;
import org.zhengxin.intake.mapping.Planner;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.HeldRows;
import org.zhengxin.table.Cell;
import org.zhengxin.table.Sheet;
import org.zhengxin.table.SourceRow;

/** Reads a waiting row again as its batch read it (待核行重读). */
@Component
class HeldReader {
    private final BatchSheets sheets;
    private final FeedProfiles profiles;
    private final Planner planner;

    HeldReader(BatchSheets sheets, FeedProfiles profiles, Planner planner) {
        this.sheets = sheets;
        this.profiles = profiles;
        this.planner = planner;
    }

    /** A row with the plan of its sheet. */
    record Reread(SheetPlan plan, SourceRow row) {}

    /** Returns a row whose content was kept. */
    Reread read(HeldRows.Held waiting, Batch batch) {
        BatchSheets.BatchSheet sheet = sheet(waiting);
        FeedProfile profile = batch.profile() == null
                ? null
                : profiles.find(batch.agencyId(), batch.profile()).orElse(null);
        if (!(planner.plan(sheet.header(), sheet.kind(), profile) instanceof Planned.Readable readable)) {
            throw new IllegalStateException("the header of a held row is no longer recognised");
        }
        List<Cell> cells =
                Objects.requireNonNull(waiting.cells()).stream().map(Cell::of).toList();
        return new Reread(
                readable.plan(), new SourceRow(new Sheet(sheet.sheet(), sheet.name()), waiting.row(), cells, null));
    }

    /** Returns the sheet that a row stands in. */
    BatchSheets.BatchSheet sheet(HeldRows.Held waiting) {
        return sheets.of(waiting.batch()).stream()
                .filter(each -> each.sheet() == waiting.sheet())
                .findFirst()
                .orElseThrow();
    }
}

package org.zhengxin.intake.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.foundation.time.DayReader;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.mapping.Planned;
import org.zhengxin.intake.mapping.Planner;
import org.zhengxin.intake.mapping.SheetPlan;

/** Reads the days of decision in rows that came back (退回行的决定日期), so that their time limit can be told. */
@Component
public class DecidedDays {
    private static final int MOST_ROWS = 200;

    private final JdbcClient jdbc;
    private final Batches batches;
    private final BatchSheets sheets;
    private final FeedProfiles profiles;
    private final Planner planner;

    DecidedDays(JdbcClient jdbc, Batches batches, BatchSheets sheets, FeedProfiles profiles, Planner planner) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sheets = sheets;
        this.profiles = profiles;
        this.planner = planner;
    }

    /** Returns the earliest day of decision among the first rejected rows of a batch; empty if none can be read. */
    public Optional<LocalDate> earliest(UUID batch) {
        Batch known = batches.find(batch).orElseThrow();
        return sheets.of(batch).stream()
                .filter(sheet -> sheet.kind() != null)
                .flatMap(sheet -> days(known, sheet).stream())
                .min(Comparator.naturalOrder());
    }

    private List<LocalDate> days(Batch batch, BatchSheets.BatchSheet sheet) {
        int column = column(batch, sheet);
        if (column == SheetPlan.NONE) {
            return List.of();
        }
        return jdbc
                .sql("""
                SELECT content FROM batch_row
                WHERE batch_id = ? AND sheet = ? AND outcome = 'REJECTED' AND content IS NOT NULL
                ORDER BY row LIMIT ?
                """)
                .param(batch.id())
                .param(sheet.sheet())
                .param(MOST_ROWS)
                .query((row, n) -> day(FaultyRows.cells(row.getString("content")), column))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private int column(Batch batch, BatchSheets.BatchSheet sheet) {
        String name = batch.profile();
        FeedProfile profile =
                name == null ? null : profiles.find(batch.agencyId(), name).orElse(null);
        if (!(planner.plan(sheet.header(), sheet.kind(), profile) instanceof Planned.Readable(SheetPlan plan))) {
            return SheetPlan.NONE;
        }
        int field = plan.fieldOf(FieldRole.DECIDED_ON);
        return field == SheetPlan.NONE ? SheetPlan.NONE : plan.columnOf(field);
    }

    private static Optional<LocalDate> day(@Nullable List<String> cells, int column) {
        String text = column < Objects.requireNonNull(cells).size() ? cells.get(column) : "";
        return DayReader.read(text) instanceof DayReading.Day(LocalDate day) ? Optional.of(day) : Optional.empty();
    }
}

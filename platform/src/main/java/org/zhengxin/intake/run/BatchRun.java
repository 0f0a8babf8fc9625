package org.zhengxin.intake.run;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Target;
import org.zhengxin.intake.check.ReaderCodes;
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.Planned;
import org.zhengxin.intake.mapping.Planner;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets;
import org.zhengxin.intake.outcome.BatchSheets.BatchSheet;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.table.FileProblem;
import org.zhengxin.table.HeadedItem;
import org.zhengxin.table.HeadedRows;
import org.zhengxin.table.HeaderFinder;
import org.zhengxin.table.RowSource;
import org.zhengxin.table.SheetHeader;
import org.zhengxin.table.SheetWithoutHeader;
import org.zhengxin.table.SourceRow;
import org.zhengxin.web.Text;

/** One reading of one upload from beginning to end (批次读取); passes over what an earlier reading had its effect of. */
final class BatchRun {
    private static final int CHUNK = 2_000;
    private static final int LEAST_LABELS = 2;

    private final Batch batch;
    private final Sender sender;
    private final @Nullable FeedProfile profile;
    private final Planner planner;
    private final RowChecks checks;
    private final Preparations preparations;
    private final BatchSheets sheets;
    private final ChunkLine line;
    private final Turns turns;
    private final RowsUnderWay.Count count;
    private @Nullable SheetPlan plan;
    private @Nullable Preparation preparation;
    private @Nullable Problem problem;
    private boolean anySheet;
    private Chunk chunk = new Chunk(false);

    /** Why the batch fails. */
    record Problem(String code, Text detail) {}

    BatchRun(
            Batch batch,
            Sender sender,
            @Nullable FeedProfile profile,
            Planner planner,
            RowChecks checks,
            Preparations preparations,
            BatchSheets sheets,
            ChunkLine line,
            Turns turns,
            RowsUnderWay.Count count) {
        this.count = count;
        this.turns = turns;
        this.batch = batch;
        this.sender = sender;
        this.profile = profile;
        this.planner = planner;
        this.checks = checks;
        this.preparations = preparations;
        this.sheets = sheets;
        this.line = line;
    }

    /** Reads all rows and returns when their effect is durable; returns why the batch failed, or null. */
    @Nullable
    Problem read(RowSource rows) throws IOException {
        turns.awaitReading();
        try {
            readAll(rows);
        } finally {
            turns.doneReading();
        }
        line.drain();
        if (problem == null && !anySheet) {
            return new Problem(
                    "HEADER_NOT_RECOGNISED",
                    Text.of(
                            "没有找到可识别的表头；请使用官方模板，或为本单位的表头保存映射配置（profile）。",
                            "No header was recognised; use an official form, or save a feed profile for your own."));
        }
        return problem;
    }

    private void readAll(RowSource rows) throws IOException {
        HeaderFinder finder = new HeaderFinder(labels -> planner.score(labels, batch.kind(), profile), LEAST_LABELS);
        try (HeadedRows headed = new HeadedRows(rows, finder)) {
            for (HeadedItem item = headed.next(); item != null; item = headed.next()) {
                take(item);
            }
        }
        flush();
    }

    private void take(HeadedItem item) {
        switch (item) {
            case SheetHeader header -> begin(header);
            case SheetWithoutHeader without -> {
                flush();
                plan = null;
                note(without.sheet().index(), without.sheet().name(), null, List.of(), "HEADER_NOT_RECOGNISED");
            }
            case SourceRow row -> row(row);
            case FileProblem broken -> problem = new Problem(broken.code().name(), Text.of(broken.zh(), broken.en()));
        }
    }

    private void begin(SheetHeader header) {
        flush();
        Planned planned = planner.plan(header.labels(), batch.kind(), profile);
        if (planned instanceof Planned.Readable readable
                && readable.plan().kind().target() == Target.ORGANISATION
                && !sender.agency().providesRegistration()) {
            planned = KindRules.registrationNotAllowed();
        }
        switch (planned) {
            case Planned.Readable readable -> {
                plan = readable.plan();
                anySheet = true;
                chunk = new Chunk(plan.kind().target() == Target.ORGANISATION);
                note(header.sheet().index(), header.sheet().name(), plan, header.labels(), null);
            }
            case Planned.Refused refused -> {
                plan = null;
                note(header.sheet().index(), header.sheet().name(), null, header.labels(), refused.code());
                if (problem == null) {
                    problem = new Problem(refused.code(), refused.detail());
                }
            }
        }
    }

    private void note(
            int sheet, String name, @Nullable SheetPlan read, List<String> header, @Nullable String problemCode) {
        sheets.note(
                batch.id(),
                new BatchSheet(
                        sheet,
                        name,
                        read == null ? null : read.kind().code(),
                        read == null ? null : read.template().id(),
                        header,
                        problemCode));
    }

    private void row(SourceRow row) {
        if (plan == null) {
            return;
        }
        count.one();
        if (done(row)) {
            return;
        }
        if (row.problem() != null) {
            chunk.add(Verdict.bare(
                    row.sheet().index(),
                    (int) row.number(),
                    RowOutcome.REJECTED,
                    List.of(ReaderCodes.of(Objects.requireNonNull(row.problem()))
                            .name())));
        } else {
            check(plan, row);
        }
        if (chunk.size() >= CHUNK) {
            flush();
        }
    }

    private void check(SheetPlan sheetPlan, SourceRow row) {
        CheckedRow checked = checks.check(sheetPlan, row);
        if (chunk.registration()) {
            chunk.add(checked);
        } else if (checked.admission().refused()) {
            chunk.add(Verdicts.refused(checked));
        } else {
            if (preparation == null) {
                preparation = preparations.open(new BodyForm(sheetPlan), sender);
            }
            chunk.add(preparation.prepare(checked));
        }
    }

    private boolean done(SourceRow row) {
        int sheet = row.sheet().index();
        return sheet < batch.doneSheet() || (sheet == batch.doneSheet() && row.number() <= batch.doneRow());
    }

    private void flush() {
        preparation = null;
        if (chunk.size() > 0) {
            handOver(chunk);
            chunk = new Chunk(chunk.registration());
        }
    }

    /** Others read while this batch waits for its writer. */
    private void handOver(Chunk full) {
        turns.doneReading();
        try {
            line.put(full);
        } finally {
            turns.awaitReading();
        }
    }
}

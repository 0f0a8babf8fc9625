package org.zhengxin.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchSheets.BatchSheet;
import org.zhengxin.intake.outcome.BatchState;
import org.zhengxin.intake.outcome.Counts;
import org.zhengxin.web.Language;

/**
 * A batch as the interface answers it (批次视图).
 *
 * @param kind the kind that the sender named
 * @param problem why it failed; null unless it did
 * @param counts rows by outcome; received is their sum
 * @param timeliness of the new records, those that came, and were accepted, after the time limit
 * @param sheets what each sheet was read as
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BatchView(
        UUID id,
        BatchState state,
        @Nullable String kind,
        @Nullable String profile,
        boolean trial,
        @Nullable String fileName,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable ProblemView problem,
        CountsView counts,
        TimelinessView timeliness,
        List<SheetView> sheets) {

    /** Why a batch failed. */
    record ProblemView(@Nullable String code, String detail) {}

    /** Rows by outcome. */
    record CountsView(
            int received, int accepted, int updated, int unchanged, int rejected, int held, int refusedPerson) {}

    /** Late records. */
    record TimelinessView(int lateByFirstReceipt, int lateByAcceptance) {}

    /** A sheet. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SheetView(
            int sheet,
            String name,
            @Nullable String kind,
            @Nullable String template,
            @Nullable String problem) {}

    static BatchView of(Batch batch, List<BatchSheet> sheets) {
        Counts counts = batch.counts();
        return new BatchView(
                batch.id(),
                batch.state(),
                batch.kind(),
                batch.profile(),
                batch.trial(),
                batch.fileName(),
                batch.receivedAt(),
                batch.startedAt(),
                batch.finishedAt(),
                batch.problem() == null
                        ? null
                        : new ProblemView(batch.problemCode(), batch.problem().in(Language.current())),
                new CountsView(
                        counts.received(),
                        counts.accepted(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected(),
                        counts.held(),
                        counts.refusedPerson()),
                new TimelinessView(counts.lateReceived(), counts.lateAccepted()),
                sheets.stream()
                        .map(sheet -> new SheetView(
                                sheet.sheet(), sheet.name(), sheet.kind(), sheet.template(), sheet.problem()))
                        .toList());
    }
}

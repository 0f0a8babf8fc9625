package org.zhengxin.intake.desk;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchState;
import org.zhengxin.intake.outcome.Counts;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.recall.Recall;
import org.zhengxin.web.Text;

/**
 * One batch and its rows (批次).
 *
 * @param progress how far it is, while it runs
 * @param sheets what each sheet was read as
 * @param recall its recall, or null
 * @param recallable whether it can be recalled
 * @param profiles the page where feed profiles are made, if it is there
 * @param outcome the outcome that the rows are narrowed to, or null
 * @param code the code that they are narrowed to, or null
 * @param codes the codes of faulty rows with their numbers
 * @param rows a page of rows
 * @param next the cursor of the rows behind them, or null
 * @param message the key of what was just done, or null
 */
record BatchPage(
        String token,
        Account account,
        Batch batch,
        Progress progress,
        @Nullable Text kind,
        List<SheetLine> sheets,
        @Nullable Recall recall,
        boolean recallable,
        @Nullable String profiles,
        @Nullable RowOutcome outcome,
        @Nullable String code,
        List<CodeLine> codes,
        List<RowView> rows,
        @Nullable String next,
        @Nullable String message) {

    /**
     * How far a batch is (处理进度).
     *
     * @param read rows read so far, row by row where it runs on this node
     * @param decided rows with their outcome
     * @param faulty of these, those that somebody has to look at
     */
    record Progress(BatchState state, int read, int decided, int faulty) {
        static Progress of(Batch batch, OptionalInt read) {
            Counts counts = batch.counts();
            return new Progress(
                    batch.state(),
                    Math.max(read.orElse(0), counts.received()),
                    counts.received(),
                    counts.rejected() + counts.held() + counts.refusedPerson());
        }
    }

    /** What a sheet was read as; without a kind it was not read. */
    record SheetLine(String name, @Nullable Text kind) {}

    /** A code with how many rows carry it. */
    record CodeLine(String code, Text meaning, int rows) {}

    /**
     * A row with its outcome in words.
     *
     * @param mendable whether it can be mended here
     * @param mended what became of it when it was mended, or null
     */
    record RowView(
            int sheetPlace,
            int row,
            String sheet,
            RowOutcome outcome,
            List<Finding> findings,
            @Nullable Text hidden,
            boolean mendable,
            @Nullable MendedView mended) {}

    /** A code of a row in words, with the fields that it is about. */
    record Finding(String code, Text meaning, Text action, List<Text> fields) {}

    /** The mending of a row; without an outcome it is under way. */
    record MendedView(UUID batch, @Nullable RowOutcome outcome) {}

    boolean running() {
        return batch.state() == BatchState.QUEUED || batch.state() == BatchState.RUNNING;
    }

    boolean faulty() {
        return batch.counts().rejected()
                        + batch.counts().held()
                        + batch.counts().refusedPerson()
                > 0;
    }

    String at() {
        return Times.minute(batch.receivedAt());
    }

    String until() {
        return Times.minute(batch.finishedAt());
    }

    /** Returns how many rows have an outcome. */
    int count(RowOutcome which) {
        return switch (which) {
            case ACCEPTED -> batch.counts().accepted();
            case UPDATED -> batch.counts().updated();
            case UNCHANGED -> batch.counts().unchanged();
            case REJECTED -> batch.counts().rejected();
            case HELD -> batch.counts().held();
            case REFUSED_PERSON -> batch.counts().refusedPerson();
        };
    }

    /** Returns the address of the rows narrowed otherwise. */
    String narrowed(@Nullable RowOutcome toOutcome, @Nullable String toCode) {
        StringBuilder address = new StringBuilder("/desk/batches/" + batch.id());
        char sign = '?';
        if (toOutcome != null) {
            address.append(sign).append("outcome=").append(toOutcome);
            sign = '&';
        }
        if (toCode != null) {
            address.append(sign).append("code=").append(toCode);
        }
        return address.append("#rows").toString();
    }

    /** Returns the address of the rows behind those shown. */
    @Nullable
    String nextPage() {
        if (next == null) {
            return null;
        }
        String here = narrowed(outcome, code).replace("#rows", "");
        return here + (here.contains("?") ? "&" : "?") + "after=" + next + "#rows";
    }
}

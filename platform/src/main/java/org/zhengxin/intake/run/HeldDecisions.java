package org.zhengxin.intake.run;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agencies;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.check.RegisterCodes;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.outcome.HeldRows;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.CreditFile;
import org.zhengxin.record.Fingerprint;

/** Lets a person decide about a held row (待核行处理): the row goes through the same rules again, less what was decided. */
@Service
public class HeldDecisions {
    /** Nothing comes back: a closed record is not opened by a decision about a row. */
    private static final Set<String> NEVER_WAIVED = Set.of(RegisterCodes.CLOSED_RECORD.name());

    private final HeldRows held;
    private final Batches batches;
    private final HeldReader reader;
    private final RowChecks checks;
    private final Preparations preparations;
    private final ChunkWriter writer;
    private final CreditFile creditFile;
    private final OrganisationReader organisations;
    private final Agencies agencies;
    private final AdministrativeActs acts;
    private final TransactionTemplate transaction;

    HeldDecisions(
            HeldRows held,
            Batches batches,
            HeldReader reader,
            RowChecks checks,
            Preparations preparations,
            ChunkWriter writer,
            CreditFile creditFile,
            OrganisationReader organisations,
            Agencies agencies,
            AdministrativeActs acts,
            PlatformTransactionManager transactions) {
        this.held = held;
        this.batches = batches;
        this.reader = reader;
        this.checks = checks;
        this.preparations = preparations;
        this.writer = writer;
        this.creditFile = creditFile;
        this.organisations = organisations;
        this.agencies = agencies;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What can be decided. */
    public enum Decision {
        /** The row is right as it stands, or belongs to the organisation named with the decision (通过). */
        ACCEPT,
        /** The row goes back to its sender (退回). */
        REJECT,
        /** The document names several organisations: file the row beside the other record (同案当事人). */
        SECOND_PARTY,
        /** The other record was filed under the wrong organisation: take it back and file the row (原归集有误). */
        WRONG_ORGANISATION
    }

    /** What became of a decision. */
    public sealed interface Result {
        /** It was carried out. */
        record Done(RowOutcome outcome, @Nullable UUID recordId) implements Result {}

        /** No such row waits. */
        record NotWaiting() implements Result {}

        /** The organisation named is not in the register. */
        record UnknownOrganisation() implements Result {}

        /** The row's content was not kept, so that it can only be rejected. */
        record NoContent() implements Result {}

        /** Other rules stop the row still; nothing was changed. */
        record Stopped(List<String> codes) implements Result {}
    }

    /** A decision with what belongs to it. */
    public record Order(Decision decision, @Nullable String organisation, String actor, String reason) {}

    /** Decides about a row, in one transaction with its effect. */
    public Result decide(UUID batch, int sheet, int row, Order order) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Result result = held.lock(batch, sheet, row)
                    .map(waiting -> decide(waiting, order))
                    .orElseGet(Result.NotWaiting::new);
            if (!(result instanceof Result.Done)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private Result decide(HeldRows.Held waiting, Order order) {
        if (order.decision() == Decision.REJECT) {
            return done(waiting, order, RowOutcome.REJECTED, null);
        }
        if (waiting.cells() == null) {
            return new Result.NoContent();
        }
        Organisation named = null;
        if (order.organisation() != null) {
            named = organisations.find(order.organisation()).orElse(null);
            if (named == null) {
                return new Result.UnknownOrganisation();
            }
        }
        Batch batch = batches.find(waiting.batch()).orElseThrow();
        Sender sender = new Sender(agencies.byId(batch.agencyId()).orElseThrow(), batch.id(), batch.receivedAt());
        CheckedRow checked = checked(waiting, batch, order, named);
        if (order.decision() == Decision.WRONG_ORGANISATION) {
            takeBack(checked, sender, order, named);
        }
        Prospect prospect =
                preparations.open(new BodyForm(checked.row().plan()), sender).prepare(checked);
        Verdict verdict = writer.write(List.of(prospect), sender).getFirst();
        if (overtaken(waiting, verdict)) {
            return new Result.Stopped(List.of(RegisterCodes.STALE.name()));
        }
        return verdict.faulty()
                ? new Result.Stopped(verdict.marks().stream()
                        .map(Findings::codeOf)
                        .distinct()
                        .toList())
                : done(waiting, order, verdict.outcome(), verdict.recordId());
    }

    /** What its sender sent later, such as the mended row, is not undone by letting the older row in. */
    private boolean overtaken(HeldRows.Held waiting, Verdict verdict) {
        return verdict.outcome() == RowOutcome.UPDATED
                && verdict.recordId() != null
                && creditFile.receivedAfter(verdict.recordId(), waiting.receivedAt());
    }

    private CheckedRow checked(HeldRows.Held waiting, Batch batch, Order order, @Nullable Organisation named) {
        HeldReader.Reread reread = reader.read(waiting, batch);
        Set<String> waived = waiting.marks().stream()
                .map(Findings::codeOf)
                .filter(code -> !NEVER_WAIVED.contains(code))
                .collect(Collectors.toSet());
        boolean beside = order.decision() != Decision.ACCEPT;
        return checks.check(reread.plan(), reread.row(), waived, named == null ? null : named.code(), beside);
    }

    private void takeBack(CheckedRow checked, Sender sender, Order order, @Nullable Organisation named) {
        Authority authority = Authority.of(checked.row(), sender.agency(), agencies);
        Fingerprint document =
                DocumentIdentity.of(checked.row(), authority.key()).key();
        String code = named == null ? checked.row().codeValue() : named.code();
        if (document == null || code == null) {
            return;
        }
        creditFile.lockIdentity(authority.key(), checked.row().kind().code());
        List<Long> group = organisations.find(code).map(organisations::groupOf).orElse(List.of());
        creditFile.takeBack(document, group, order.actor(), order.reason());
    }

    private Result done(HeldRows.Held waiting, Order order, RowOutcome outcome, @Nullable UUID record) {
        held.decide(
                waiting, new HeldRows.Decided(outcome, record, order.decision().name(), order.actor(), order.reason()));
        String row = waiting.batch() + "." + waiting.sheet() + "." + waiting.row();
        acts.write(
                order.actor(), "HELD_ROW_DECIDED", row + " " + order.decision().name());
        return new Result.Done(outcome, record);
    }
}

package org.zhengxin.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.check.CodeBook;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchEntries;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.ledger.LogProofs;
import org.zhengxin.ledger.LogSource;

/** Sends rows one by one through the very same intake (单行报送): a batch of one row, with its outcome and its receipt. */
@Service
public class SingleRows {
    private final BatchService service;
    private final RowLines lines;
    private final BatchEntries entries;
    private final LogProofs proofs;
    private final CodeBook book;
    private final ConcurrentMap<UUID, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();

    SingleRows(BatchService service, RowLines lines, BatchEntries entries, LogProofs proofs, CodeBook book) {
        this.service = service;
        this.lines = lines;
        this.entries = entries;
        this.proofs = proofs;
        this.book = book;
    }

    /** Sends a row of a kind's newest form, by field code, and waits a moment for its outcome. */
    public Submission send(Caller.OfAccount sender, Agency agency, Kind kind, Map<String, String> values) {
        if (!sender.account().covers(agency)) {
            throw new IllegalArgumentException("the account acts for another agency");
        }
        try {
            Submission submission = service.submit(
                    agency,
                    new BatchService.Delivery(kind.code(), null, false, null).by(sender),
                    new ByteArrayInputStream(OfficialRow.upload(kind, values)));
            if (submission instanceof Submission.Queued(UUID batch)) {
                await(batch);
            }
            return submission;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a row that an agency sent by itself; empty if it sent none in this batch. */
    public Optional<SentRow> find(Agency agency, UUID batch) {
        return own(agency, batch).map(this::sent);
    }

    /** Returns the proof of a batch's closing in the log; empty as long as there is none. */
    public Optional<LogProof> receipt(Agency agency, UUID batch) {
        return own(agency, batch).flatMap(own -> entries.find(own.id())).map(this::proof);
    }

    private LogProof proof(LogSource.Held held) {
        return proofs.of(Objects.requireNonNull(held.place())).showing(held, name -> true);
    }

    private Optional<Batch> own(Agency agency, UUID batch) {
        return service.find(batch).filter(found -> found.agencyId() == agency.id());
    }

    private SentRow sent(Batch batch) {
        boolean ended =
                service.progress(batch.id()).map(BatchService.Progress::ended).orElse(false);
        Optional<RowLine> line = lines.after(batch.id(), null, RowLines.Place.START, 1).stream()
                .findFirst()
                .map(RowLines.Placed::line);
        return new SentRow(
                batch.id(),
                batch.kind(),
                batch.receivedAt(),
                ended,
                line.map(found -> found.outcome().name()).orElse(null),
                line.map(RowLine::codes).orElse(List.of()).stream()
                        .map(book::finding)
                        .toList(),
                line.map(RowLine::recordId).orElse(null),
                line.map(RowLine::severity).orElse(null),
                line.map(RowLine::publicFrom).orElse(null),
                line.map(RowLine::publicUntil).orElse(null),
                line.map(RowLine::hiddenBecause).orElse(null));
    }

    /** The end may have come before anybody waited, so it is asked for after the waiting was announced. */
    private void await(UUID batch) {
        CompletableFuture<Boolean> end = awaited.computeIfAbsent(batch, id -> new CompletableFuture<>());
        end.completeOnTimeout(false, 3, TimeUnit.SECONDS);
        if (service.progress(batch).filter(BatchService.Progress::ended).isPresent()) {
            end.complete(true);
        }
        end.join();
        awaited.remove(batch);
    }

    /** Wakes whoever waits for the batch. */
    @EventListener
    void closed(BatchClosed event) {
        CompletableFuture<Boolean> end = awaited.get(event.batch());
        if (end != null) {
            end.complete(true);
        }
    }
}

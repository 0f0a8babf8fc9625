package org.zhengxin.intake.outcome;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.ledger.LogProofs;
import org.zhengxin.ledger.LogSource;

/** Receipts of batches (报送回执): the proof of the closing, by which a sender can show that it reported in time. */
@Component
public class Receipts {
    private final BatchEntries entries;
    private final LogProofs proofs;

    Receipts(BatchEntries entries, LogProofs proofs) {
        this.entries = entries;
        this.proofs = proofs;
    }

    /** Returns the receipt of a batch; empty if it is not closed yet, a trial, or older than the log. */
    public Optional<LogProof> of(UUID batch) {
        return entries.find(batch).map(this::proof);
    }

    /** Answers with a receipt as a file. */
    public static ResponseEntity<LogProof> download(UUID batch, LogProof receipt) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt-" + batch + ".json")
                                .build()
                                .toString())
                .body(receipt);
    }

    /** The sender knows what it sent: nothing is left out. */
    private LogProof proof(LogSource.Held held) {
        return proofs.of(Objects.requireNonNull(held.place())).showing(held, name -> true);
    }
}

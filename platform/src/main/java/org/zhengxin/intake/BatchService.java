package org.zhengxin.intake;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchState;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.run.BatchQueue;
import org.zhengxin.intake.spool.Spool;
import org.zhengxin.intake.spool.Spooled;
import org.zhengxin.table.Opened;
import org.zhengxin.table.ReadLimits;
import org.zhengxin.table.TableFiles;

/** Takes uploads in (接收上报): into the encrypted spool, then into the queue. What REST does, anyone in here may do. */
@Service
public class BatchService {
    private final Spool spool;
    private final Batches batches;
    private final BatchQueue queue;
    private final Catalogue catalogue;
    private final FeedProfiles profiles;
    private final ReadLimits limits;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    BatchService(
            Spool spool,
            Batches batches,
            BatchQueue queue,
            Catalogue catalogue,
            FeedProfiles profiles,
            ReadLimits limits) {
        this.spool = spool;
        this.batches = batches;
        this.queue = queue;
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.limits = limits;
    }

    /**
     * What a sender says beside the upload (上报参数).
     *
     * @param kind the kind of all its rows, or null to tell it from the headers
     * @param profile the feed profile to read it by, or null for the official forms
     * @param trial whether to check alone and store nothing
     * @param fileName the upload's name as the sender calls it, or null
     * @param account the account that sends it from a browser, who then cannot release it; null for a machine
     */
    public record Delivery(
            @Nullable String kind,
            @Nullable String profile,
            boolean trial,
            @Nullable String fileName,
            @Nullable Long account) {

        /** What a machine sends: no person prepared it. */
        public Delivery(@Nullable String kind, @Nullable String profile, boolean trial, @Nullable String fileName) {
            this(kind, profile, trial, fileName, null);
        }

        /** The same, sent by someone at a browser. */
        public Delivery by(Caller.OfAccount sender) {
            return new Delivery(kind, profile, trial, fileName, sender.account().id());
        }
    }

    /**
     * Takes an upload in; its rows are processed afterwards.
     *
     * @throws IOException if the upload breaks off or the disk fails; nothing is left behind then
     */
    public Submission submit(Agency agency, Delivery delivery, InputStream upload) throws IOException {
        Submission refused = refusal(agency, delivery);
        return refused == null ? queue(agency, delivery, spool(upload)) : refused;
    }

    /**
     * Takes an upload into the spool, encrypted as it comes; what its sender says of it may follow behind it.
     *
     * @throws IOException if the upload breaks off or the disk fails; nothing is left behind then
     */
    public Waiting spool(InputStream upload) throws IOException {
        UUID id = ids.generate();
        return new Waiting(id, spool.store(id, upload));
    }

    /** An upload in the spool that belongs to no batch yet; {@link #queue} or {@link #discard} ends the waiting. */
    public record Waiting(UUID id, Spooled spooled) {}

    /** Queues an upload that waits in the spool, or refuses it and destroys it. */
    public Submission queue(Agency agency, Delivery delivery, Waiting waiting) throws IOException {
        if (waiting.spooled() instanceof Spooled.TooLarge tooLarge) {
            return new Submission.TooLarge(tooLarge.maxBytes());
        }
        Submission refused = refusal(agency, delivery);
        if (refused != null) {
            discard(waiting);
            return refused;
        }
        return queued(waiting.id(), agency, delivery, (Spooled.Stored) waiting.spooled());
    }

    /** Destroys an upload that waits in the spool. */
    public void discard(Waiting waiting) throws IOException {
        spool.destroy(waiting.id());
    }

    /** Finds a batch. */
    public Optional<Batch> find(UUID id) {
        return batches.find(id);
    }

    /**
     * How far a batch is, for those who wait for it in here (批次进度).
     *
     * @param ended whether every row has its outcome or the batch was given up
     * @param problemCode why it was given up; null unless it was
     */
    public record Progress(boolean ended, @Nullable String problemCode) {}

    /** Tells how far a batch is; empty if there is none of this id. */
    public Optional<Progress> progress(UUID id) {
        return find(id).map(batch -> new Progress(
                batch.state() == BatchState.DONE || batch.state() == BatchState.FAILED, batch.problemCode()));
    }

    private @Nullable Submission refusal(Agency agency, Delivery delivery) {
        if (delivery.profile() != null
                && profiles.find(agency.id(), delivery.profile()).isEmpty()) {
            return new Submission.UnknownProfile();
        }
        if (delivery.kind() == null) {
            return null;
        }
        Optional<Kind> kind = catalogue.kind(delivery.kind());
        if (kind.isEmpty()) {
            return new Submission.UnknownKind();
        }
        boolean registration = kind.get().target() == Target.ORGANISATION;
        return registration && !agency.providesRegistration() ? new Submission.KindNotAllowed() : null;
    }

    private Submission queued(UUID id, Agency agency, Delivery delivery, Spooled.Stored stored) throws IOException {
        boolean kept = false;
        try {
            switch (TableFiles.open(stored.file(), limits)) {
                case Opened.Unreadable unreadable -> {
                    return new Submission.Unreadable(unreadable.problem());
                }
                case Opened.Readable readable -> readable.rows().close();
            }
            batches.queue(new Batches.NewBatch(
                    id,
                    agency.id(),
                    delivery.kind(),
                    delivery.profile(),
                    delivery.trial(),
                    delivery.fileName(),
                    stored.bytes(),
                    stored.sha256(),
                    stored.key().bytes(),
                    queue.node(),
                    delivery.account()));
            kept = true;
        } finally {
            if (!kept) {
                spool.destroy(id);
            }
        }
        queue.add(agency.id(), id);
        return new Submission.Queued(id);
    }
}

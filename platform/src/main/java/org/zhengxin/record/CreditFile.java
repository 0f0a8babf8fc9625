package org.zhengxin.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only writer of records (信用档案写入). Decides by identity whether a draft is a new record, a new version, or
 * nothing new, and appends. Works inside the caller's transaction; the caller locks first, with {@link #lock}.
 */
@Service
public class CreditFile {
    private final IdentityLocks locks;
    private final KnownRecords known;
    private final VersionAppender appender;
    private final LaterVersions versions;
    private final Erasures erasures;
    private final Recalls recalls;
    private final DeferredDisplay deferred;
    private final ObjectionMarks objections;
    private final AnnulmentNotices notices;

    CreditFile(
            IdentityLocks locks,
            KnownRecords known,
            VersionAppender appender,
            LaterVersions versions,
            Erasures erasures,
            Recalls recalls,
            DeferredDisplay deferred,
            ObjectionMarks objections,
            AnnulmentNotices notices) {
        this.notices = notices;
        this.recalls = recalls;
        this.deferred = deferred;
        this.objections = objections;
        this.erasures = erasures;
        this.locks = locks;
        this.known = known;
        this.appender = appender;
        this.versions = versions;
    }

    /**
     * Locks the identities of the given drafts until the transaction ends. Identities are locked by what leads them,
     * deciding authority and kind, in one sorted order, so that two batches never wait for each other in a circle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<RecordDraft> drafts) {
        locks.lock(drafts);
    }

    /** Locks the identities that one authority and kind lead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockIdentity(String authorityKey, String kind) {
        locks.lock(authorityKey, kind);
    }

    /**
     * Files drafts in their order.
     *
     * @return what became of each, in the same order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Filed> file(List<Filing> filings) {
        Set<Filing> erased = erasures.recognise(filings);
        KnownRecords.Heads heads = known.read(filings);
        List<Filed> filed = new ArrayList<>(filings.size());
        try (VersionAppender.Run run = appender.open()) {
            for (Filing filing : filings) {
                filed.add(erased.contains(filing) ? new Filed.Erased() : fileOne(filing, heads, run));
            }
            run.flush();
        }
        List<UUID> corrected = filed.stream()
                .filter(Filed.Updated.class::isInstance)
                .map(updated -> ((Filed.Updated) updated).recordId())
                .distinct()
                .toList();
        deferred.keepOver(corrected);
        objections.keepOver(corrected);
        notices.write(annulled(filings, filed));
        return filed;
    }

    /**
     * Takes back what stands on a document under organisations outside a group: it was filed under the wrong one. The
     * caller holds the lock of the document's identity.
     *
     * @return the organisations from whose files something was taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> takeBack(Fingerprint document, Collection<Long> group, String actor, String reason) {
        List<Long> losers = new ArrayList<>();
        for (Head head : known.standingOn(document)) {
            if (!group.contains(head.organisationId()) && !head.closed()) {
                versions.append(
                        head.organisationId(),
                        head.recordId(),
                        head.currentVersion(),
                        Change.WITHDRAWN,
                        actor,
                        new EndReason(EndReason.Ground.WRONG_ORGANISATION, null, null, reason).written(),
                        LaterVersions.sealed());
                losers.add(head.organisationId());
            }
        }
        return losers;
    }

    /**
     * Takes back what the rows of a batch behind a place brought, of up to a number of rows: records that were new with
     * them and say still what the rows said. What was corrected or ended since stays as it is.
     *
     * @param order the recall
     * @param after the row behind which to go on
     * @param most how many rows
     * @return how far it came
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecallStep recall(RecallOrder order, RecallStep.Row after, int most) {
        return recalls.step(order, after, most);
    }

    /** Tells whether a record has a version that was received after a moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean receivedAfter(UUID record, Instant moment) {
        return known.receivedAfter(record, moment);
    }

    private static List<UUID> annulled(List<Filing> filings, List<Filed> filed) {
        List<UUID> annulled = new ArrayList<>();
        for (int index = 0; index < filings.size(); index++) {
            if (filings.get(index).draft().annulled() && filed.get(index) instanceof Filed.Updated updated) {
                annulled.add(updated.recordId());
            }
        }
        return annulled;
    }

    private static Filed fileOne(Filing filing, KnownRecords.Heads heads, VersionAppender.Run run) {
        Head head = heads.find(filing);
        boolean anew = head != null && head.mayBeStatedAnew(filing.content(), filing.replaces());
        boolean alone = filing.exclusive() && !filing.secondParty();
        Head other = alone && (head == null || anew) ? heads.findUnderAnother(filing) : null;
        if (other != null) {
            return new Filed.UnderAnother(other.recordId(), other.organisationId());
        }
        if (head == null) {
            Head added = run.add(filing);
            heads.remember(filing, added);
            return new Filed.Added(added.recordId());
        }
        if (anew) {
            run.update(head, filing);
            return new Filed.Updated(head.recordId(), head.currentVersion());
        }
        if (head.recalled()) {
            return new Filed.Recalled(head.recordId());
        }
        if (head.says(filing.content())) {
            return new Filed.Unchanged(head.recordId(), !head.currentSays(filing.content()));
        }
        if (head.closed() && !filing.draft().annulled()) {
            return new Filed.Closed(head.recordId());
        }
        if (head.closed()) {
            return new Filed.Unchanged(head.recordId(), true);
        }
        run.update(head, filing);
        return new Filed.Updated(head.recordId(), head.currentVersion());
    }
}

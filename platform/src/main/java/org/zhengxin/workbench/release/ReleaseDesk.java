package org.zhengxin.workbench.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.Preparers;
import org.zhengxin.record.Releases;
import org.zhengxin.record.Releases.Seen;
import org.zhengxin.record.WaitingRecord;
import org.zhengxin.record.WaitingRecords;

/**
 * Lets an agency's reviewer decide about what waits (审核放行). Nobody releases what he prepared himself, and nobody anything of
 * another agency; what has changed since it was looked at is left as it is.
 */
@Component
class ReleaseDesk {
    private static final int AT_ONCE = 500;

    private final WaitingRecords waiting;
    private final Releases releases;
    private final Preparers preparers;
    private final AdministrativeActs acts;
    private final TransactionTemplate transaction;

    ReleaseDesk(
            WaitingRecords waiting,
            Releases releases,
            Preparers preparers,
            AdministrativeActs acts,
            TransactionTemplate transaction) {
        this.waiting = waiting;
        this.releases = releases;
        this.preparers = preparers;
        this.acts = acts;
        this.transaction = transaction;
    }

    /**
     * What became of a decision.
     *
     * @param done how many records it was carried out for
     * @param own how many were left because the reviewer prepared them
     * @param gone how many were left because they wait no longer, or say something else by now
     */
    record Decision(int done, int own, int gone) {
        Decision and(Decision other) {
            return new Decision(done + other.done, own + other.own, gone + other.gone);
        }
    }

    /** Returns the records among some that an account prepared. */
    Set<UUID> preparedBy(long account, Collection<WaitingRecord> records) {
        Map<Preparers.Place, Set<Long>> found = preparers.of(records.stream()
                .filter(record -> record.batch() != null)
                .map(ReleaseDesk::place)
                .toList());
        return records.stream()
                .filter(record -> record.batch() != null)
                .filter(record -> found.getOrDefault(place(record), Set.of()).contains(account))
                .map(WaitingRecord::recordId)
                .collect(Collectors.toSet());
    }

    /** Releases what a reviewer looked at. */
    Decision release(Caller.OfAccount reviewer, Collection<Seen> seen) {
        Agency agency = Objects.requireNonNull(reviewer.account().agency());
        List<WaitingRecord> found =
                waiting.among(agency.id(), seen.stream().map(Seen::recordId).toList());
        Set<UUID> own = preparedBy(reviewer.account().id(), found);
        List<Seen> allowed =
                seen.stream().filter(each -> !own.contains(each.recordId())).toList();
        int left = seen.size() - allowed.size();
        Set<UUID> released = Objects.requireNonNull(transaction.execute(status -> {
            Set<UUID> done = releases.release(agency.id(), allowed, reviewer.actor());
            write(reviewer, "RECORDS_RELEASED", done);
            return done;
        }));
        return new Decision(released.size(), left, allowed.size() - released.size());
    }

    /** Releases all that waits of a batch, portion by portion. */
    Decision releaseAll(Caller.OfAccount reviewer, UUID batch) {
        Agency agency = Objects.requireNonNull(reviewer.account().agency());
        Decision all = new Decision(0, 0, 0);
        WaitingRecord last = null;
        do {
            List<WaitingRecord> portion = waiting.waiting(agency.id(), batch, last, AT_ONCE);
            all = all.and(
                    release(reviewer, portion.stream().map(ReleaseDesk::seen).toList()));
            last = portion.size() < AT_ONCE ? null : portion.getLast();
        } while (last != null);
        return all;
    }

    /** Sends what a reviewer looked at back to whoever prepared it. */
    Decision giveBack(Caller.OfAccount reviewer, Collection<Seen> seen, String reason) {
        Agency agency = Objects.requireNonNull(reviewer.account().agency());
        Set<UUID> returned = Objects.requireNonNull(transaction.execute(status -> {
            Set<UUID> done = releases.giveBack(agency.id(), seen, reviewer.actor(), reason);
            write(reviewer, "RECORDS_RETURNED", done);
            return done;
        }));
        return new Decision(returned.size(), 0, seen.size() - returned.size());
    }

    static Seen seen(WaitingRecord record) {
        return new Seen(record.recordId(), record.version());
    }

    /** One act for each record: the audit asks about records, not about clicks. */
    private void write(Caller.OfAccount reviewer, String act, Set<UUID> records) {
        List<UUID> inOrder = new ArrayList<>(records);
        inOrder.sort(null);
        inOrder.forEach(record -> acts.write(reviewer.actor(), act, "record:" + record));
    }

    private static Preparers.Place place(WaitingRecord record) {
        @Nullable UUID batch = record.batch();
        return new Preparers.Place(Objects.requireNonNull(batch), record.sheet(), record.row());
    }
}

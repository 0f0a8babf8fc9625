package org.zhengxin.catalog.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import org.zhengxin.catalog.CatalogueException;
import org.zhengxin.catalog.Release;

/** Admits a release at start, and records it. */
final class ReleaseRegistry {

    private final ReleaseStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReleaseRegistry(ReleaseStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Admits a release.
     *
     * @param live the mark by which this node shows others what it runs; taken under the same lock, so that of two nodes
     *     that start together one sees the other
     * @throws CatalogueException when the release alters what has begun, or another node runs another release
     */
    void admit(Release release, LiveRelease live) {
        List<Entry> entries = Entry.of(release);
        transactions.executeWithoutResult(status -> {
            store.lock();
            if (!live.take()) {
                throw new CatalogueException(List.of("catalog: another node that is running uses another release than "
                        + release.id() + " (" + release.hash().substring(0, 12) + ")"));
            }
            Optional<ReleaseStore.Started> latest = store.latest();
            if (latest.isEmpty() || !latest.get().hash().equals(release.hash())) {
                latest.ifPresent(earlier -> compare(earlier, release, entries));
                store.record(release, entries, clock.instant());
            }
        });
    }

    private void compare(ReleaseStore.Started earlier, Release release, List<Entry> entries) {
        List<String> problems = new Alterations(LocalDate.now(clock)).between(store.entries(earlier), entries);
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems.stream()
                    .map(problem -> "catalog: release " + release.id() + " after " + earlier.id() + ": " + problem)
                    .toList());
        }
    }
}

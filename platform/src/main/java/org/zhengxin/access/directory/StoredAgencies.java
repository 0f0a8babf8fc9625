package org.zhengxin.access.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.account.AccountEvents;

/**
 * The agencies, kept in memory and read anew when this node changes them, otherwise after {@link #FRESH}: so long may a
 * token that was changed on another node still be taken.
 */
@Component
public class StoredAgencies implements Agencies {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final AgencyTable table;
    private final TransactionTemplate transactions;
    private final AccountEvents events;

    /** One reads at a time, so that an older reading never replaces a newer one; who finds it taken has the last one. */
    private final ReentrantLock loading = new ReentrantLock();

    private volatile @Nullable Snapshot snapshot;

    StoredAgencies(AgencyTable table, TransactionTemplate transactions, AccountEvents events) {
        this.table = table;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public List<Agency> all() {
        return directory().all();
    }

    @Override
    public Optional<Agency> byToken(String token) {
        return directory().byToken(token);
    }

    @Override
    public Optional<Agency> byId(long id) {
        return directory().byId(id);
    }

    @Override
    public Optional<Agency> byCode(String code) {
        return directory().byCode(code);
    }

    @Override
    public Optional<Agency> byName(String name) {
        return directory().byName(name);
    }

    @Override
    public boolean mayDeliverFor(Agency agency, @Nullable String authorityCode, @Nullable String authorityName) {
        return directory().mayDeliverFor(agency, authorityCode, authorityName);
    }

    @Override
    public Set<String> authorityKeys(Agency agency) {
        return directory().authorityKeys(agency);
    }

    @Override
    public String authorityKey(@Nullable String code, @Nullable String name) {
        return directory().authorityKey(code, name);
    }

    /** Returns for whom else each agency may deliver. */
    public List<Delivery> deliveries() {
        return table.deliveries();
    }

    /**
     * Adds an agency with its token.
     *
     * @return the agency, or nothing if its code or its name is taken
     */
    public Optional<Agency> add(NewAgency agency, String token, String actor) {
        try {
            transactions.executeWithoutResult(status -> {
                long id = table.insert(agency, token, actor);
                write(actor, AccountEvents.Act.AGENCY_ADDED, id);
            });
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
        return reload().byCode(agency.code());
    }

    /** Gives an agency a new token; the old one ends. */
    public void changeToken(Agency agency, String token, String actor) {
        transactions.executeWithoutResult(status -> {
            table.changeToken(agency.id(), token);
            write(actor, AccountEvents.Act.AGENCY_TOKEN_CHANGED, agency.id());
        });
        reload();
    }

    /** Sets for whom else an agency may deliver. */
    public void replaceDeliveries(Agency agency, List<Delivery> deliveries, String actor) {
        transactions.executeWithoutResult(status -> {
            table.replaceDeliveries(agency.id(), deliveries, actor);
            write(actor, AccountEvents.Act.AGENCY_DELIVERIES_CHANGED, agency.id());
        });
        reload();
    }

    /** Says whether an agency's adverse records wait for its reviewer; what waits already goes on waiting. */
    public void setFourEyes(Agency agency, boolean fourEyes) {
        table.setFourEyes(agency.id(), fourEyes);
        reload();
    }

    /** Reads anew at the next question: the tables were written past this class. */
    void forget() {
        loading.lock();
        try {
            snapshot = null;
        } finally {
            loading.unlock();
        }
    }

    private void write(String actor, AccountEvents.Act act, long agency) {
        events.write(actor, act, null, "agency:" + agency);
    }

    private AgencyDirectory directory() {
        Snapshot current = snapshot;
        if (current == null) {
            return reload();
        }
        if (System.nanoTime() - current.takenAt < FRESH.toNanos() || !loading.tryLock()) {
            return current.directory;
        }
        try {
            return load();
        } finally {
            loading.unlock();
        }
    }

    private AgencyDirectory reload() {
        loading.lock();
        try {
            return load();
        } finally {
            loading.unlock();
        }
    }

    private AgencyDirectory load() {
        long now = System.nanoTime();
        AgencyDirectory loaded = table.load();
        snapshot = new Snapshot(loaded, now);
        return loaded;
    }

    private record Snapshot(AgencyDirectory directory, long takenAt) {}
}

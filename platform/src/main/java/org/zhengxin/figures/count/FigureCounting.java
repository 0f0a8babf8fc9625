package org.zhengxin.figures.count;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.record.PublicCounts;

/**
 * Makes the figures anew (统计生成): one reading of everything on one core, in one transaction that sees one state. One
 * node at a time does it for all.
 */
@Component
class FigureCounting {
    private static final int LOCK = 0x46494755;

    private final JdbcClient jdbc;
    private final PublicCounts counts;
    private final FigureStore store;
    private final CityRegion city;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FigureCounting(
            JdbcClient jdbc,
            PublicCounts counts,
            FigureStore store,
            CityRegion city,
            Clock clock,
            PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.store = store;
        this.city = city;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Makes them; returns false if another node is at it, or if midnight came between. */
    boolean make() {
        long writes = store.writes();
        return Boolean.TRUE.equals(transaction.execute(status -> locked() && make(writes, status)));
    }

    private boolean make(long writes, TransactionStatus status) {
        Instant begun = clock.instant();
        LocalDate day = LocalDate.now(clock);
        jdbc.sql("SET LOCAL max_parallel_workers_per_gather = 0").update();
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        // The planner takes the public versions for a handful and would look up each of millions by itself.
        jdbc.sql("SET LOCAL enable_nestloop = off").update();
        jdbc.sql("SET LOCAL enable_sort = off").update();
        List<PublicCounts.OfMonth> months = counts.byMonth(city.prefix());
        List<PublicCounts.OfAgency> agencies = counts.byAgency();
        List<PublicCounts.OfRegion> regions = counts.byRegion(city.prefix());
        if (!LocalDate.now(clock).equals(day)) {
            status.setRollbackOnly();
            return false;
        }
        long took = Duration.between(begun, clock.instant()).toMillis();
        store.replace(new FigureStore.State(day, clock.instant(), took, writes), months, agencies, regions);
        return true;
    }

    private boolean locked() {
        return Objects.equals(
                true,
                jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                        .param("lock", LOCK)
                        .query(Boolean.class)
                        .single());
    }
}

package org.zhengxin.figures.count;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the figures young (统计更新): made anew when the day has changed, and when something was written since, then after
 * a rest of a hundred times what the last making took. So a small register's figures are seconds old, a large one's
 * hours, and making them never takes more than a hundredth of the time.
 */
@Component
public class FigureKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(FigureKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration LEAST_REST = Duration.ofSeconds(20);
    private static final int RESTS = 100;

    private final FigureStore store;
    private final FigureCounting counting;
    private final Clock clock;
    private final boolean keep;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("figures").daemon().factory());

    FigureKeeper(
            FigureStore store,
            FigureCounting counting,
            Clock clock,
            @Value("${zhengxin.figures.keep:true}") boolean keep) {
        this.store = store;
        this.counting = counting;
        this.clock = clock;
        this.keep = keep;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (keep) {
            worker.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Has the figures made anew now, in the background. */
    public void order() {
        worker.execute(() -> attempt(true));
    }

    private void look() {
        attempt(false);
    }

    private void attempt(boolean ordered) {
        try {
            if (ordered || isDue()) {
                counting.make();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Making the figures waits: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("The figures could not be made ({})", e.getClass().getName());
        }
    }

    /** Tells whether the figures should be made anew. */
    boolean isDue() {
        Optional<FigureStore.State> last = store.state();
        if (last.isEmpty() || !last.get().day().equals(LocalDate.now(clock))) {
            return true;
        }
        Duration rest = Duration.ofMillis(RESTS * last.get().tookMillis());
        Duration least = rest.compareTo(LEAST_REST) < 0 ? LEAST_REST : rest;
        return clock.instant().isAfter(last.get().madeAt().plus(least))
                && store.writes() != last.get().writes();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

package org.zhengxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.zhengxin.store.testing.WithDatabase;

/** A task of an executor that throws is never run again: a look that fails must not. */
@WithDatabase
class SelfCheckJobTest {
    private final Hand hand = new Hand();

    /** Keeps what is to be done again and again, and leaves it to the test to do it. */
    private static final class Hand extends ScheduledThreadPoolExecutor {
        private final List<Runnable> looks = new ArrayList<>();

        Hand() {
            super(1);
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
            looks.add(task);
            return schedule(() -> {}, 0, unit);
        }
    }

    private SelfCheckJob job(DataSource database, Path keys, DataSource marks) {
        LogOnDatabase log = new LogOnDatabase(database, keys, Clock.systemUTC());
        List<LogSource> sources = List.of(new PredecessorEntry(log.jdbc));
        PortionReader reader = new PortionReader(log.entries, log.tiles);
        SelfCheck check = new SelfCheck(
                log.checkpoints,
                log.tiles,
                log.keys,
                log.state,
                reader,
                new Reverse(log.jdbc),
                sources,
                new DataSourceTransactionManager(database));
        return new SelfCheckJob(
                check,
                new VerifiedMark(JdbcClient.create(marks), Clock.systemUTC()),
                new SelfCheckProperties(true, Duration.ofDays(1), 0),
                Clock.systemUTC(),
                hand);
    }

    /** A database that is away, in the way that it is told, until it is back. */
    private static final class Away extends AbstractDataSource {
        private final DataSource there;
        private Throwable failure = new IllegalStateException("away");
        private boolean back;

        Away(DataSource there) {
            this.there = there;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (back) {
                return there.getConnection();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    void aLookThatFails_isNotTheLast(DataSource database, @TempDir Path keys) {
        LogOnDatabase log = LogOnDatabase.emptied(database, keys);
        log.enter(3);
        log.grow();
        Away away = new Away(database);
        SelfCheckJob job = job(database, keys, away);
        job.whenReady();
        assertThat(hand.looks).hasSize(1);
        Runnable look = hand.looks.getFirst();
        assertThatCode(look::run).doesNotThrowAnyException();
        away.failure = new StackOverflowError();
        assertThatCode(look::run).doesNotThrowAnyException();
        assertThat(job.status().state()).isEqualTo(SelfCheckJob.State.IDLE);
        away.back = true;
        log.jdbc.sql("UPDATE log_check SET whole_at = NULL").update();
        look.run();
        assertThat(job.status().state()).isIn(SelfCheckJob.State.SOUND, SelfCheckJob.State.FAULTY);
        assertThat(job.status().size()).isEqualTo(3);
        job.stop();
    }
}

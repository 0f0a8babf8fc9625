package org.zhengxin.organisation.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.organisation.NamesRebuilt;

/**
 * Makes the index of names anew from the register while the old one serves (索引重建).
 *
 * <p>From the moment it is announced, whoever changes a name says which organisation it was. A table is filled beside
 * the index; at the end, while nobody changes names, what was changed meanwhile is brought up to date there and the
 * table takes the index's place. If that fails at any point, the old index is still there and in step.
 */
@Component
public class NameIndexRebuild {
    private static final String NEXT = "name_index_next";
    private static final String COLUMNS = " (organisation_id, ordinal, living, region, industry, name, folded, grams)";
    private static final long ONE_AT_A_TIME = 0x7A_78_72_65_62_75L;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final NameIndexFill fill;
    private final NameIndexSwap swap;
    private final NameIndexState state;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NameIndexRebuild(
            DataSource source,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            NameIndexFill fill,
            NameIndexSwap swap,
            NameIndexState state,
            ApplicationEventPublisher events,
            Clock clock) {
        this.source = source;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.fill = fill;
        this.swap = swap;
        this.state = state;
        this.events = events;
        this.clock = clock;
    }

    /** Builds it; returns what was done, or nothing if another rebuild is under way on this database. */
    public Optional<Done> run() throws SQLException {
        try (Connection guard = source.getConnection();
                Statement lock = guard.createStatement()) {
            try (var got = lock.executeQuery("select pg_try_advisory_lock(" + ONE_AT_A_TIME + ")")) {
                if (!got.next() || !got.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try {
                return Optional.of(build());
            } finally {
                lock.execute("select pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
            }
        }
    }

    /** An empty register needs no rebuild: its index is empty too, and in step from here on. */
    boolean isSpared() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            NameIndexLock.exclusive(jdbc);
            boolean empty = Boolean.TRUE.equals(
                    jdbc.queryForObject("select not exists (select 1 from organisation)", Boolean.class));
            if (empty) {
                state.rebuilt();
            }
            return empty;
        }));
    }

    private Done build() throws SQLException {
        long began = clock.millis();
        announce();
        try {
            return build(began);
        } catch (SQLException | RuntimeException e) {
            state.rebuilding(false);
            throw e;
        }
    }

    private Done build(long began) throws SQLException {
        jdbc.execute("drop table if exists " + NEXT);
        jdbc.execute("create table " + NEXT + " (like name_index)");
        long names = fill.fill(NEXT + COLUMNS);
        finish();
        transaction.executeWithoutResult(status -> swap.swap(NEXT));
        Done done = new Done(names, Duration.ofMillis(clock.millis() - began));
        events.publishEvent(new NamesRebuilt());
        return done;
    }

    /** Whoever began to change names before this was known has committed when it returns. */
    private void announce() {
        state.rebuilding(true);
        transaction.executeWithoutResult(status -> {
            NameIndexLock.exclusive(jdbc);
            jdbc.update("delete from name_index_touched");
        });
    }

    private void finish() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> settings = List.of(
                    "set local maintenance_work_mem = '512MB'", "set local max_parallel_maintenance_workers = 2");
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("select name_index_finish('" + NEXT + "', '_" + UUID.randomUUID() + "')");
            connection.commit();
        }
    }

    /**
     * What a rebuild did.
     *
     * @param names how many names the index holds now
     * @param took how long it took
     */
    public record Done(long names, Duration took) {}
}

package org.zhengxin.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives entries their places (排序). */
@Component
class Sequencer {
    /** Takes the lock of the head and holds it until the commit: the one statement under it. */
    private static final String PLACES = """
            WITH head AS (
                UPDATE log_head SET size = size + :count, recorded_at = greatest(recorded_at, :now)
                RETURNING size - :count AS first_index, recorded_at)
            INSERT INTO log_range (id, first_index, count, recorded_at)
            SELECT :range, first_index, :count, recorded_at FROM head
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sequencer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Append begin() {
        long range =
                jdbc.sql("SELECT nextval('log_range_id')").query(Long.class).single();
        return new Append(range, clock.instant());
    }

    /**
     * Takes the places.
     *
     * @throws PessimisticLockingFailureException if midnight has passed since the transaction began: what it says it
     *     recorded on the day before would have been shown on that day by nobody; to be tried again
     */
    void sequence(Append append) {
        Instant now = clock.instant();
        if (!day(append.begun()).equals(day(now))) {
            throw new PessimisticLockingFailureException("A day ended during the transaction");
        }
        jdbc.sql("INSERT INTO log_leaves (range_id, leaves) VALUES (?, ?)")
                .param(append.range())
                .param(append.packed())
                .update();
        jdbc.sql(PLACES)
                .param("count", append.count())
                .param("now", Timestamp.from(now))
                .param("range", append.range())
                .update();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}

package org.zhengxin.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far the log was checked without a fault, and when all of it was (核对进度). */
@Component
class VerifiedMark {
    private final JdbcClient jdbc;
    private final Clock clock;

    VerifiedMark(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The mark.
     *
     * @param index how many entries were checked, from the first on
     * @param wholeAt when a check of everything ended last, whatever it found
     */
    record Mark(long index, @Nullable Instant wholeAt) {}

    Mark read() {
        return jdbc.sql("SELECT verified, whole_at FROM log_check")
                .query((row, n) -> {
                    Timestamp whole = row.getTimestamp("whole_at");
                    return new Mark(row.getLong("verified"), whole == null ? null : whole.toInstant());
                })
                .single();
    }

    /** What follows one index was checked up to another. */
    void advance(long from, long to) {
        jdbc.sql("UPDATE log_check SET verified = :to WHERE verified = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Everything was checked. */
    void whole(long to) {
        jdbc.sql("UPDATE log_check SET verified = ?, whole_at = ?")
                .param(to)
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}

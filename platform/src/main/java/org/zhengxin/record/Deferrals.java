package org.zhengxin.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Defers the display of records by decision (暂缓公示), under four eyes: one person prepares, another approves; so too when a
 * deferral is to end before its day. A deferral has a basis and a last day that lies before the record's own last public day.
 */
@Service
public class Deferrals {
    private final JdbcClient jdbc;
    private final DeferralRows rows;
    private final DeferredDisplay display;
    private final Clock clock;

    Deferrals(JdbcClient jdbc, DeferralRows rows, DeferredDisplay display, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.display = display;
        this.clock = clock;
    }

    /** Finds the current version of a record, public or not. */
    public Optional<RecordView> find(UUID record) {
        return jdbc.sql("SELECT " + RecordRows.COLUMNS + """

                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.id = :record
                """)
                .param("record", record)
                .query(RecordRows::read)
                .optional();
    }

    /** Finds the current versions of records of an organisation whose document number is as given. */
    public List<RecordView> find(long organisation, String documentNumber) {
        return jdbc.sql("SELECT " + RecordRows.COLUMNS + """

                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.organisation_id = :organisation AND (:number = '' OR position(:number IN v.document_number) > 0)
                ORDER BY v.decided_on DESC, v.record_id DESC LIMIT 50
                """)
                .param("organisation", organisation)
                .param("number", documentNumber.strip())
                .query(RecordRows::read)
                .list();
    }

    /** Finds the deferral of a record that is in force today, an early end that is only prepared included. */
    public Optional<Deferral> running(UUID record) {
        return rows.running(record);
    }

    /** Lists deferrals before a number, the latest first. */
    public List<Deferral> before(long id, int limit) {
        return rows.before(id, limit);
    }

    /**
     * Prepares a deferral; nothing changes until another person approves it.
     *
     * @param until the last day on which the public is not to see the record
     * @param actor who prepares, such as {@code account:17}
     */
    @Transactional
    public DeferralResult prepare(UUID record, LocalDate until, String basis, String reason, String actor) {
        Optional<DeferredDisplay.Current> current = display.lock(record);
        if (current.isEmpty()) {
            return DeferralResult.UNKNOWN;
        }
        if (rows.open(record)) {
            return DeferralResult.ALREADY;
        }
        DeferralResult possible = possible(current.get(), until);
        if (possible == DeferralResult.DONE) {
            rows.add(current.get().organisation(), record, until, basis, reason, actor);
        }
        return possible;
    }

    /** Approves a deferral: the record gets its later first public day at once. */
    @Transactional
    public DeferralResult approve(long id, String actor) {
        return asSecond(id, Deferral.State.PREPARED, actor, deferral -> {
            DeferredDisplay.Current current = display.lock(deferral.recordId()).orElseThrow();
            DeferralResult possible = possible(current, deferral.until());
            if (possible == DeferralResult.DONE) {
                rows.decide(id, true, actor);
                display.begin(current, deferral.until(), actor, deferral.basis() + " " + deferral.reason());
            }
            return possible;
        });
    }

    /** Refuses a deferral. */
    @Transactional
    public DeferralResult refuse(long id, String actor) {
        return asSecond(id, Deferral.State.PREPARED, actor, deferral -> {
            rows.decide(id, false, actor);
            return DeferralResult.DONE;
        });
    }

    /** Prepares the early end of a deferral in force. */
    @Transactional
    public DeferralResult prepareEnd(long id, String reason, String actor) {
        Optional<Deferral> found = rows.lock(id);
        if (found.isEmpty()) {
            return DeferralResult.UNKNOWN;
        }
        if (found.get().state() != Deferral.State.RUNNING) {
            return DeferralResult.NOT_OPEN;
        }
        rows.prepareEnd(id, reason, actor);
        return DeferralResult.DONE;
    }

    /** Approves the early end of a deferral: the rule's own days hold again at once. */
    @Transactional
    public DeferralResult approveEnd(long id, String actor) {
        return asSecond(id, Deferral.State.END_PREPARED, actor, deferral -> {
            DeferredDisplay.Current current = display.lock(deferral.recordId()).orElseThrow();
            rows.end(id, actor);
            if (current.days().from() != null || current.outlasted()) {
                display.end(current, actor, String.valueOf(deferral.endReason()));
            }
            return DeferralResult.DONE;
        });
    }

    /** Refuses the early end: the deferral goes on. */
    @Transactional
    public DeferralResult refuseEnd(long id, String actor) {
        return asSecond(id, Deferral.State.END_PREPARED, actor, deferral -> {
            rows.dropEnd(id);
            return DeferralResult.DONE;
        });
    }

    private DeferralResult asSecond(
            long id, Deferral.State open, String actor, Function<Deferral, DeferralResult> step) {
        Optional<Deferral> found = rows.lock(id);
        if (found.isEmpty()) {
            return DeferralResult.UNKNOWN;
        }
        Deferral deferral = found.get();
        if (deferral.state() != open) {
            return DeferralResult.NOT_OPEN;
        }
        String first = open == Deferral.State.PREPARED ? deferral.preparedBy() : deferral.endPreparedBy();
        return actor.equals(first) ? DeferralResult.SAME_PERSON : step.apply(deferral);
    }

    private DeferralResult possible(DeferredDisplay.Current current, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today)) {
            return DeferralResult.PAST;
        }
        LocalDate from = current.days().from();
        if (!current.shown(today) || from == null || from.isAfter(until)) {
            return DeferralResult.NOT_PUBLIC;
        }
        LocalDate last = current.days().until();
        return last != null && !last.isAfter(until) ? DeferralResult.TOO_LONG : DeferralResult.DONE;
    }
}

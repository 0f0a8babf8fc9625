package org.zhengxin.rights.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.clock.Clocks;
import org.zhengxin.rights.clock.Procedures;

/**
 * Opens cases and moves them on (事项办理). Each step ends the clock of the stage before and starts that of the next, in the
 * caller's transaction, with the effect of the step. Who may, the caller has checked.
 */
@Service
public class Cases {
    private static final String NUMBER = "%s%d%06d";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Procedures procedures;
    private final Clocks clocks;

    Cases(JdbcClient jdbc, Clock clock, Procedures procedures, Clocks clocks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.procedures = procedures;
        this.clocks = clocks;
    }

    /** Opens a case and starts the clock of its first stage. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RightsCase open(NewCase wanted) {
        return open(UUID.randomUUID(), wanted);
    }

    /**
     * Opens a case under an id that was chosen before, so that the same form sent twice opens one case.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is a case of that id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RightsCase open(UUID id, NewCase wanted) {
        clocks.holdCalendar();
        String profile = procedures.profileOf(wanted.region(), wanted.beganOn());
        CaseOwner owner = procedures.owner(wanted.kind(), profile, wanted.stage());
        Instant now = clock.instant();
        jdbc.sql("""
                INSERT INTO rights_case (id, number, kind, profile, organisation_id, record_id, agency_id, stage, owner,
                                         began_on, opened_at, opened_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(number(wanted.kind()))
                .param(wanted.kind().name())
                .param(profile)
                .param(wanted.organisationId())
                .param(wanted.recordId())
                .param(wanted.agencyId())
                .param(wanted.stage())
                .param(owner.name())
                .param(wanted.beganOn())
                .param(Timestamp.from(now))
                .param(wanted.actor())
                .update();
        write(id, "OPENED", wanted.stage(), wanted.actor());
        RightsCase opened = find(id).orElseThrow();
        clocks.enter(opened, wanted.stage(), wanted.beganOn(), wanted.term());
        return opened;
    }

    /**
     * Moves an open case on to a stage.
     *
     * @throws IllegalStateException if it has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RightsCase advance(RightsCase known, Step step) {
        requireOpen(known);
        CaseOwner owner = procedures.owner(known.kind(), known.profile(), step.stage());
        jdbc.sql("""
                UPDATE rights_case SET stage = ?, owner = ?, agency_id = coalesce(?::bigint, agency_id) WHERE id = ?
                """)
                .param(step.stage())
                .param(owner.name())
                .param(step.agencyId())
                .param(known.id())
                .update();
        write(known.id(), step.event(), step.stage(), step.actor());
        RightsCase moved = find(known.id()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        clocks.leaveStage(known.id(), today);
        clocks.enter(moved, step.stage(), today, step.term());
        return moved;
    }

    /**
     * Ends a case, with all its clocks.
     *
     * @param event what happened, a stable name
     * @param outcome how it ended, a stable name
     * @throws IllegalStateException if it has ended before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RightsCase close(RightsCase known, String event, String outcome, String actor) {
        requireOpen(known);
        jdbc.sql("UPDATE rights_case SET closed_at = ?, outcome = ? WHERE id = ?")
                .param(Timestamp.from(clock.instant()))
                .param(outcome)
                .param(known.id())
                .update();
        write(known.id(), event, known.stage(), actor);
        clocks.stopAll(known.id(), LocalDate.now(clock));
        return find(known.id()).orElseThrow();
    }

    /** Writes something that happened in a case and moves it nowhere, such as an answer or a pause. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(RightsCase known, String event, String actor) {
        write(known.id(), event, known.stage(), actor);
    }

    /** Finds a case and locks it until the transaction ends, so that two steps never meet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RightsCase> lock(UUID id) {
        clocks.holdCalendar();
        return jdbc.sql("SELECT * FROM rights_case WHERE id = ? FOR UPDATE")
                .param(id)
                .query(CaseRows::read)
                .optional();
    }

    /** Finds a case. */
    public Optional<RightsCase> find(UUID id) {
        return jdbc.sql("SELECT * FROM rights_case WHERE id = ?")
                .param(id)
                .query(CaseRows::read)
                .optional();
    }

    /** Returns the cases of organisations, of some kinds, the latest first; at most a number. */
    public List<RightsCase> of(Collection<Long> organisations, Collection<CaseKind> kinds, int most) {
        return jdbc.sql("""
                SELECT * FROM rights_case
                WHERE organisation_id = ANY (:organisations) AND kind = ANY (:kinds)
                ORDER BY opened_at DESC, id LIMIT :most
                """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("kinds", names(kinds))
                .param("most", most)
                .query(CaseRows::read)
                .list();
    }

    /** Returns the open cases about a record, of some kinds. */
    public List<RightsCase> openOn(UUID record, Collection<CaseKind> kinds) {
        return jdbc.sql("""
                SELECT * FROM rights_case
                WHERE record_id = :record AND kind = ANY (:kinds) AND closed_at IS NULL ORDER BY opened_at, id
                """)
                .param("record", record)
                .param("kinds", names(kinds))
                .query(CaseRows::read)
                .list();
    }

    /**
     * Returns open cases of some kinds in the order of their opening.
     *
     * @param agency the agency that has to do with them, or null for all
     * @param after the case behind which to go on, or null
     */
    public List<RightsCase> open(Collection<CaseKind> kinds, @Nullable Long agency, @Nullable UUID after, int most) {
        return listed("""
                  AND c.closed_at IS NULL
                  AND (:after::uuid IS NULL
                       OR (c.opened_at, c.id) > (SELECT a.opened_at, a.id FROM rights_case a WHERE a.id = :after))
                ORDER BY c.opened_at, c.id LIMIT :most
                """, kinds, agency, after, most);
    }

    /** Returns closed cases of some kinds, the latest opened first; arguments as of {@link #open}. */
    public List<RightsCase> closed(Collection<CaseKind> kinds, @Nullable Long agency, @Nullable UUID after, int most) {
        return listed("""
                  AND c.closed_at IS NOT NULL
                  AND (:after::uuid IS NULL
                       OR (c.opened_at, c.id) < (SELECT a.opened_at, a.id FROM rights_case a WHERE a.id = :after))
                ORDER BY c.opened_at DESC, c.id DESC LIMIT :most
                """, kinds, agency, after, most);
    }

    private List<RightsCase> listed(
            String part, Collection<CaseKind> kinds, @Nullable Long agency, @Nullable UUID after, int most) {
        return jdbc.sql("""
                SELECT c.* FROM rights_case c
                WHERE c.kind = ANY (:kinds) AND (:agency::bigint IS NULL OR c.agency_id = :agency)
                """ + part)
                .param("kinds", names(kinds))
                .param("agency", agency)
                .param("after", after)
                .param("most", most)
                .query(CaseRows::read)
                .list();
    }

    /** Returns what happened in a case, in its order. */
    public List<CaseEvent> events(UUID id) {
        return jdbc.sql("SELECT sequence, at, event, stage, actor FROM case_event WHERE case_id = ? ORDER BY sequence")
                .param(id)
                .query((row, n) -> new CaseEvent(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private String number(CaseKind kind) {
        long next = jdbc.sql("SELECT nextval('rights_case_number')")
                .query(Long.class)
                .single();
        return NUMBER.formatted(kind.prefix(), LocalDate.now(clock).getYear(), next);
    }

    private void write(UUID id, String event, String stage, String actor) {
        jdbc.sql("""
                INSERT INTO case_event (case_id, sequence, at, event, stage, actor)
                SELECT :id, coalesce(max(sequence), 0) + 1, :at, :event, :stage, :actor
                FROM case_event WHERE case_id = :id
                """)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .param("event", event)
                .param("stage", stage)
                .param("actor", actor)
                .update();
    }

    private static void requireOpen(RightsCase known) {
        if (!known.open()) {
            throw new IllegalStateException("The case " + known.number() + " has ended");
        }
    }

    private static String[] names(Collection<CaseKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }
}

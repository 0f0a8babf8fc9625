package org.zhengxin.rights.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.cases.Cases;

/**
 * Rectification notices (更正公告): that something about an organisation was put right, on its page because it asked for that,
 * for a period. They repeat nothing of any record.
 */
@Service
class RectificationNotices {
    private final JdbcClient jdbc;
    private final Cases cases;
    private final ObjectionStore store;
    private final ObjectionPeriods periods;
    private final AdministrativeActs acts;
    private final Clock clock;

    RectificationNotices(
            JdbcClient jdbc,
            Cases cases,
            ObjectionStore store,
            ObjectionPeriods periods,
            AdministrativeActs acts,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.store = store;
        this.periods = periods;
        this.acts = acts;
        this.clock = clock;
    }

    /** A notice: when it was put right, and until when it is said. */
    record Notice(String number, LocalDate rectifiedOn, LocalDate shownUntil) {}

    /** Tells whether a case can have one: it was upheld. */
    boolean possible(Objection objection) {
        return objection.outcome() != null
                && objection.outcome().upheld()
                && of(objection.caseId()).isEmpty();
    }

    /** Shows a notice from today on; asking twice changes nothing. */
    @Transactional
    public Acted ask(UUID id, String actor) {
        Optional<RightsCase> found = cases.lock(id).filter(each -> !each.open());
        Optional<Objection> objection = store.find(id)
                .filter(known -> known.outcome() != null && known.outcome().upheld());
        if (found.isEmpty() || objection.isEmpty()) {
            return Acted.NOT_OPEN;
        }
        LocalDate today = LocalDate.now(clock);
        int written = jdbc.sql("""
                INSERT INTO rectification_notice (case_id, organisation_id, rectified_on, shown_from, shown_until, asked_by)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                .param(id)
                .param(found.get().organisationId())
                .param(Objects.requireNonNull(objection.get().decidedOn()))
                .param(today)
                .param(periods.shownUntil(today))
                .param(actor)
                .update();
        if (written > 0) {
            cases.note(found.get(), "RECTIFICATION_SHOWN", actor);
            acts.write(actor, "RECTIFICATION_ASKED", found.get().number());
        }
        return Acted.DONE;
    }

    /** Returns the notice of a case. */
    Optional<Notice> of(UUID caseId) {
        return read("r.case_id = ?", caseId).stream().findFirst();
    }

    /** Returns those that are shown about organisations today, the latest first. */
    List<Notice> shown(Collection<Long> group) {
        return read(
                "r.organisation_id = ANY (?) AND ? BETWEEN r.shown_from AND r.shown_until",
                group.toArray(Long[]::new),
                LocalDate.now(clock));
    }

    private List<Notice> read(String condition, Object... parameters) {
        return jdbc.sql("""
                SELECT c.number, r.rectified_on, r.shown_until FROM rectification_notice r
                JOIN rights_case c ON c.id = r.case_id WHERE\s""" + condition + " ORDER BY r.shown_from DESC, c.number DESC")
                .params(parameters)
                .query((row, n) -> new Notice(
                        row.getString(1),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        Objects.requireNonNull(row.getObject(3, LocalDate.class))))
                .list();
    }
}

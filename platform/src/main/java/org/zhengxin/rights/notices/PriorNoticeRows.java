package org.zhengxin.rights.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.rights.PriorNotices.State;
import org.zhengxin.rights.evidence.CaseVault;

/** Keeps prior notices (事先告知存储); their texts lie in the case vault. */
@Repository
class PriorNoticeRows {
    private static final String REASONS = "reasons";
    private static final String MEASURES = "measures";
    private static final String ANSWER = "answer";
    private static final String WEIGHED = "weighed";
    private static final String WITHDRAWN = "withdrawn";

    private final JdbcClient jdbc;
    private final CaseVault vault;
    private final WorkingDays days;
    private final Clock clock;

    PriorNoticeRows(JdbcClient jdbc, CaseVault vault, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.days = days;
        this.clock = clock;
    }

    void add(PriorNotice notice, Instant at) {
        jdbc.sql("""
                INSERT INTO prior_notice (id, purpose, agency_id, organisation_id, document_number, basis, state,
                                          answer_days, prepared_at, prepared_by, lapses_on)
                VALUES (?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?, ?, ?)
                """)
                .param(notice.id())
                .param(notice.purpose())
                .param(notice.agencyId())
                .param(notice.organisationId())
                .param(notice.documentNumber())
                .param(notice.basis())
                .param(notice.answerDays())
                .param(Timestamp.from(at))
                .param(notice.preparedBy())
                .param(notice.lapsesOn())
                .update();
        vault.write(notice.id(), REASONS, notice.reasons());
        vault.write(notice.id(), MEASURES, notice.measures());
    }

    /** Finds one, with its texts. */
    Optional<PriorNotice> find(UUID id) {
        return one("SELECT * FROM prior_notice WHERE id = ?", id);
    }

    /** Finds one and locks it until the transaction ends. */
    Optional<PriorNotice> lock(UUID id) {
        return one("SELECT * FROM prior_notice WHERE id = ? FOR UPDATE", id);
    }

    private Optional<PriorNotice> one(String sql, UUID id) {
        Map<String, String> texts = vault.texts(id);
        WorkingCalendar calendar = days.calendar();
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> read(row, texts, calendar))
                .optional();
    }

    /** Returns those of agencies, the latest first, without their texts. */
    List<PriorNotice> ofAgencies(Collection<Long> agencies, int offset, int most) {
        WorkingCalendar calendar = days.calendar();
        return jdbc.sql("""
                SELECT * FROM prior_notice WHERE agency_id = ANY (?) ORDER BY prepared_at DESC, id OFFSET ? LIMIT ?
                """)
                .param(agencies.toArray(Long[]::new))
                .param(offset)
                .param(most)
                .query((row, n) -> read(row, Map.of(), calendar))
                .list();
    }

    /** Returns those that organisations know of, the latest first, without their texts. */
    List<PriorNotice> ofOrganisations(Collection<Long> organisations, int most) {
        WorkingCalendar calendar = days.calendar();
        return jdbc.sql("""
                SELECT * FROM prior_notice
                WHERE organisation_id = ANY (?) AND issued_on IS NOT NULL
                ORDER BY prepared_at DESC, id LIMIT ?
                """)
                .param(organisations.toArray(Long[]::new))
                .param(most)
                .query((row, n) -> read(row, Map.of(), calendar))
                .list();
    }

    /** Tells whether an agency has a notice under a number that was concluded, or can still be gone on with. */
    boolean taken(long agency, String documentNumber) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM prior_notice
                               WHERE agency_id = ? AND document_number = ?
                                 AND (state = 'WEIGHED' OR (state NOT IN ('DROPPED', 'LAPSED') AND lapses_on > ?)))""")
                .param(agency)
                .param(documentNumber)
                .param(today())
                .query(Boolean.class)
                .single();
    }

    void issued(UUID id, LocalDate day, String actor, UUID caseId) {
        change(id, "state = 'ISSUED', issued_on = ?, issued_by = ?, case_id = ?", day, actor, caseId);
    }

    void delivered(UUID id, LocalDate day, String way) {
        change(id, "state = 'DELIVERED', delivered_on = ?, delivered_way = ?", day, way);
    }

    /** Lets it lapse on a day at the earliest; no step brings that nearer. */
    void lapses(UUID id, LocalDate day) {
        jdbc.sql("UPDATE prior_notice SET lapses_on = greatest(lapses_on, ?::date) WHERE id = ?")
                .param(day)
                .param(id)
                .update();
    }

    /** Returns those that have lapsed and are not written down so, with their cases' ids; at most a number. */
    List<UUID> lapsed(int most) {
        return jdbc.sql("""
                SELECT id FROM prior_notice
                WHERE state IN ('PREPARED', 'ISSUED', 'DELIVERED', 'ANSWERED') AND lapses_on <= ?
                ORDER BY lapses_on, id LIMIT ?
                """).param(today()).param(most).query(UUID.class).list();
    }

    void endLapsed(UUID id, LocalDate day) {
        change(id, "state = 'LAPSED', ended_on = ?", day);
        vault.closed(id, day);
    }

    void opened(UUID id, Instant at) {
        change(id, "opened_at = coalesce(opened_at, ?)", Timestamp.from(at));
    }

    void answered(UUID id, LocalDate day, String actor, String words) {
        change(id, "state = 'ANSWERED', answered_on = ?, answered_by = ?", day, actor);
        vault.write(id, ANSWER, words);
    }

    void weighed(UUID id, LocalDate day, String actor, String words) {
        change(id, "state = 'WEIGHED', weighed_on = ?, weighed_by = ?", day, actor);
        vault.write(id, WEIGHED, words);
        vault.closed(id, day);
    }

    /**
     * Gives it up.
     *
     * @param words why; empty where nobody but the authority knew of it
     */
    void dropped(UUID id, LocalDate day, String words) {
        change(id, "state = 'DROPPED', ended_on = ?", day);
        if (!words.isEmpty()) {
            vault.write(id, WITHDRAWN, words);
        }
        vault.closed(id, day);
    }

    private void change(UUID id, String columns, Object... values) {
        JdbcClient.StatementSpec statement =
                jdbc.sql("UPDATE prior_notice SET version = version + 1, " + columns + " WHERE id = ?");
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.param(id).update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether it lapsed follows from the day; that it is written down only ends its case. */
    private State state(ResultSet row, LocalDate lapsesOn) throws SQLException {
        State stored = State.valueOf(row.getString("state"));
        return stored.ended() || lapsesOn.isAfter(today()) ? stored : State.LAPSED;
    }

    private PriorNotice read(ResultSet row, Map<String, String> texts, WorkingCalendar calendar) throws SQLException {
        Timestamp opened = row.getTimestamp("opened_at");
        LocalDate lapsesOn = Objects.requireNonNull(row.getObject("lapses_on", LocalDate.class));
        State state = state(row, lapsesOn);
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new PriorNotice(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("purpose"),
                row.getLong("agency_id"),
                row.getLong("organisation_id"),
                row.getString("document_number"),
                row.getString("basis"),
                texts.getOrDefault(REASONS, ""),
                texts.getOrDefault(MEASURES, ""),
                state,
                row.getInt("answer_days"),
                row.getString("prepared_by"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("case_id", UUID.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("delivered_way"),
                opened == null ? null : opened.toInstant().atZone(RecordNotices.SHANGHAI),
                row.getObject("answered_on", LocalDate.class),
                texts.get(ANSWER),
                row.getObject("weighed_on", LocalDate.class),
                texts.get(WEIGHED),
                lapsesOn,
                ended == null && state == State.LAPSED ? lapsesOn : ended,
                texts.get(WITHDRAWN),
                calendar,
                row.getInt("version"));
    }
}

package org.zhengxin.rights.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;

/** Keeps orders and talks (整改与约谈存储). */
@Repository
class Orders {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final OrderTexts texts;
    private final WorkingDays days;

    Orders(JdbcClient jdbc, OrderTexts texts, WorkingDays days) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.days = days;
    }

    /** Adds one that was prepared. */
    void add(Order order, Instant at) {
        ZonedDateTime meets = order.meetsAt();
        jdbc.sql("""
                INSERT INTO rights_order (id, kind, state, agency_id, organisation_id, about_record, document_number, basis,
                                          meets_at, working_days, due_on, prepared_at, prepared_by)
                VALUES (?, ?, 'PREPARED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(order.id())
                .param(order.kind().name())
                .param(order.agencyId())
                .param(order.organisationId())
                .param(order.aboutRecord())
                .param(order.documentNumber())
                .param(order.basis())
                .param(meets == null ? null : Timestamp.from(meets.toInstant()))
                .param(order.workingDays())
                .param(order.dueOn())
                .param(Timestamp.from(at))
                .param(order.preparedBy())
                .update();
        texts.write(order.id(), OrderTexts.WANTED, order.wanted());
        texts.write(order.id(), OrderTexts.PLACE, order.place());
    }

    /** Finds one, with what is written in it. */
    Optional<Order> find(UUID id) {
        return one("SELECT * FROM rights_order WHERE id = ?", id);
    }

    /** Finds one and locks it until the transaction ends, so that two people never act at once. */
    Optional<Order> lock(UUID id) {
        return one("SELECT * FROM rights_order WHERE id = ? FOR UPDATE", id);
    }

    /** Asks for one thing after the other: each on the connection that the one before has given back. */
    private Optional<Order> one(String sql, UUID id) {
        Map<String, String> written = texts.of(id);
        WorkingCalendar calendar = days.calendar();
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> read(row, written, calendar))
                .optional();
    }

    /** Tells whether an agency has another one, not given up, under a document number. */
    boolean taken(long agency, String documentNumber) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM rights_order
                               WHERE agency_id = ? AND document_number = ? AND state <> 'DROPPED')
                """)
                .param(agency)
                .param(documentNumber)
                .query(Boolean.class)
                .single();
    }

    /**
     * Returns an agency's, the latest first; what is written in them is left out.
     *
     * @param agencies whose; null for all
     * @param open whether only those without a result
     */
    List<Order> list(@Nullable Collection<Long> agencies, boolean open, int offset, int most) {
        WorkingCalendar calendar = days.calendar();
        return jdbc.sql("""
                SELECT * FROM rights_order
                WHERE (:all OR agency_id = ANY (:agencies))
                  AND (NOT :open OR state NOT IN ('CLOSED', 'DROPPED'))
                ORDER BY prepared_at DESC, id OFFSET :offset LIMIT :most
                """)
                .param("all", agencies == null)
                .param("agencies", agencies == null ? new Long[0] : agencies.toArray(Long[]::new))
                .param("open", open)
                .param("offset", offset)
                .param("most", most)
                .query((row, n) -> read(row, Map.of(), calendar))
                .list();
    }

    /** Returns those that organisations know of, the latest first. */
    List<Order> of(Collection<Long> organisations, int most) {
        WorkingCalendar calendar = days.calendar();
        return jdbc.sql("""
                SELECT * FROM rights_order
                WHERE organisation_id = ANY (:organisations) AND state NOT IN ('PREPARED', 'DROPPED')
                ORDER BY issued_on DESC, prepared_at DESC, id LIMIT :most
                """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("most", most)
                .query((row, n) -> read(row, Map.of(), calendar))
                .list();
    }

    /** Writes what changed; the caller holds the lock. */
    void save(Order order, @Nullable String issuedBy, @Nullable String decidedBy) {
        jdbc.sql("""
                UPDATE rights_order
                SET state = ?, working_days = ?, due_on = ?, issued_on = ?, issued_by = coalesce(?, issued_by),
                    case_id = ?, record_id = ?, result = ?, result_on = ?, proposed_by = ?,
                    decided_by = coalesce(?, decided_by), version = version + 1
                WHERE id = ?
                """)
                .param(order.state().name())
                .param(order.workingDays())
                .param(order.dueOn())
                .param(order.issuedOn())
                .param(issuedBy)
                .param(order.caseId())
                .param(order.recordId())
                .param(order.result() == null ? null : order.result().name())
                .param(order.resultOn())
                .param(order.proposedBy())
                .param(decidedBy)
                .param(order.id())
                .update();
    }

    /** Notes that the organisation opened it; true the first time. */
    boolean seen(UUID id, Instant at) {
        return jdbc.sql("UPDATE rights_order SET seen_at = ? WHERE id = ? AND seen_at IS NULL")
                        .param(Timestamp.from(at))
                        .param(id)
                        .update()
                == 1;
    }

    private static Order read(ResultSet row, Map<String, String> written, WorkingCalendar calendar)
            throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        Timestamp meets = row.getTimestamp("meets_at");
        String result = row.getString("result");
        return new Order(
                id,
                OrderKind.valueOf(row.getString("kind")),
                OrderState.valueOf(row.getString("state")),
                row.getLong("agency_id"),
                row.getLong("organisation_id"),
                row.getObject("about_record", UUID.class),
                row.getString("document_number"),
                row.getString("basis"),
                written.getOrDefault(OrderTexts.WANTED, ""),
                written.get(OrderTexts.PLACE),
                meets == null ? null : meets.toInstant().atZone(SHANGHAI),
                row.getObject("working_days", Integer.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("prepared_by"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("case_id", UUID.class),
                row.getObject("record_id", UUID.class),
                result == null ? null : OrderResult.valueOf(result),
                row.getObject("result_on", LocalDate.class),
                row.getString("proposed_by"),
                calendar,
                row.getInt("version"));
    }
}

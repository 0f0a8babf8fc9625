package org.zhengxin.rights.annulment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.RecordErased;

/** Keeps the annulments that the office carries out (依外部文书撤销存储). */
@Repository
class OfficeAnnulmentRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeAnnulmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean open(UUID record) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM annulment WHERE record_id = ? AND decided_at IS NULL)")
                .param(record)
                .query(Boolean.class)
                .single();
    }

    long add(
            UUID caseId,
            long organisation,
            UUID record,
            int version,
            EndReason reason,
            LocalDate receivedOn,
            String actor) {
        return jdbc.sql("""
                INSERT INTO annulment (case_id, organisation_id, record_id, version, ground, document, document_on, authority,
                                       received_on, text, prepared_at, prepared_by)
                VALUES (:case, :organisation, :record, :version, :ground, :document, :day, :by, :received, :text, :at, :actor)
                RETURNING id
                """)
                .param("case", caseId)
                .param("organisation", organisation)
                .param("record", record)
                .param("version", version)
                .param("ground", reason.ground().name())
                .param("document", reason.document())
                .param("day", reason.day() == null ? null : Date.valueOf(reason.day()))
                .param("by", reason.by())
                .param("received", Date.valueOf(receivedOn))
                .param("text", reason.text())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    void decide(long id, boolean approved, String actor) {
        jdbc.sql("UPDATE annulment SET decided_at = ?, decided_by = ?, approved = ? WHERE id = ?")
                .param(Timestamp.from(clock.instant()))
                .param(actor)
                .param(approved)
                .param(id)
                .update();
    }

    Optional<OfficeAnnulment> lock(long id) {
        return jdbc.sql("SELECT * FROM annulment WHERE id = ? FOR UPDATE")
                .param(id)
                .query(OfficeAnnulmentRows::read)
                .optional();
    }

    List<OfficeAnnulment> before(long id, int limit) {
        return jdbc.sql("SELECT * FROM annulment WHERE id < ? ORDER BY id DESC LIMIT ?")
                .param(id)
                .param(limit)
                .query(OfficeAnnulmentRows::read)
                .list();
    }

    int waiting() {
        return jdbc.sql("SELECT count(*) FROM annulment WHERE decided_at IS NULL")
                .query(Integer.class)
                .single();
    }

    /** What was typed about a record goes with it, in the erasing transaction. */
    @EventListener
    void erased(RecordErased event) {
        jdbc.sql("""
                UPDATE annulment SET document = '', authority = '', text = ''
                WHERE organisation_id = :organisation AND record_id IN (
                    SELECT r.id FROM record r
                    JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                                  AND v.version = r.current_version
                    WHERE r.organisation_id = :organisation AND v.change = 'ERASED')
                """).param("organisation", event.organisationId()).update();
    }

    private static OfficeAnnulment read(ResultSet row, int number) throws SQLException {
        return new OfficeAnnulment(
                row.getLong("id"),
                row.getObject("case_id", UUID.class),
                row.getLong("organisation_id"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                new EndReason(
                        EndReason.Ground.valueOf(row.getString("ground")),
                        row.getString("document"),
                        row.getObject("document_on", LocalDate.class),
                        row.getString("text"),
                        row.getString("authority")),
                row.getObject("received_on", LocalDate.class),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("prepared_by"),
                row.getString("decided_by"),
                row.getObject("approved", Boolean.class));
    }
}

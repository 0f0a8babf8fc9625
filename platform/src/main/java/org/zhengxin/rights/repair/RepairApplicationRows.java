package org.zhengxin.rights.repair;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.rights.repair.RepairApplication.Decision;
import org.zhengxin.rights.repair.RepairApplication.Proposal;

/** The table of applications for credit repair (信用修复申请登记). */
@Component
class RepairApplicationRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    RepairApplicationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The signature under a pledge (承诺签署). */
    record Signed(String sha256, String actor, String function) {}

    void add(UUID caseId, UUID vault, long organisation, UUID record, boolean announce, Signed pledge) {
        Date today = Date.valueOf(LocalDate.now(clock));
        jdbc.sql("""
                INSERT INTO repair_application (case_id, vault_id, organisation_id, record_id, applied_on, announce,
                                                pledge_sha256, pledged_by, pledged_as, pledged_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(caseId)
                .param(vault)
                .param(organisation)
                .param(record)
                .param(today)
                .param(announce)
                .param(pledge.sha256())
                .param(pledge.actor())
                .param(pledge.function())
                .param(today)
                .update();
    }

    void addDocument(UUID caseId, UUID file, String document) {
        jdbc.sql("INSERT INTO repair_document (case_id, file_id, document) VALUES (?, ?, ?)")
                .param(caseId)
                .param(file)
                .param(document)
                .update();
    }

    /** Returns which document each file of a case is. */
    Map<UUID, String> documents(UUID caseId) {
        Map<UUID, String> documents = new HashMap<>();
        jdbc.sql("SELECT file_id, document FROM repair_document WHERE case_id = ?")
                .param(caseId)
                .query(row -> {
                    documents.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return documents;
    }

    Optional<RepairApplication> find(UUID caseId) {
        return jdbc.sql("SELECT * FROM repair_application WHERE case_id = ?")
                .param(caseId)
                .query(RepairApplicationRows::read)
                .optional();
    }

    Map<UUID, RepairApplication> find(Collection<UUID> cases) {
        Map<UUID, RepairApplication> found = new HashMap<>();
        jdbc.sql("SELECT * FROM repair_application WHERE case_id = ANY (?)")
                .param(cases.toArray(UUID[]::new))
                .query(RepairApplicationRows::read)
                .list()
                .forEach(each -> found.put(each.caseId(), each));
        return found;
    }

    /** Returns the latest application about a record. */
    Optional<RepairApplication> latest(UUID record) {
        return jdbc.sql("""
                SELECT a.* FROM repair_application a JOIN rights_case c ON c.id = a.case_id
                WHERE a.record_id = ? ORDER BY c.opened_at DESC, c.number DESC LIMIT 1
                """).param(record).query(RepairApplicationRows::read).optional();
    }

    Optional<RepairApplication> byLetter(String code) {
        return jdbc.sql("SELECT * FROM repair_application WHERE letter_code = ?")
                .param(code)
                .query(RepairApplicationRows::read)
                .optional();
    }

    /** Returns repairs that are announced on a day, the latest first. */
    List<RepairApplication> announced(LocalDate day, int offset, int most) {
        return jdbc.sql("""
                SELECT * FROM repair_application WHERE announced_until >= ?
                ORDER BY decided_on DESC, case_id OFFSET ? LIMIT ?
                """)
                .param(Date.valueOf(day))
                .param(offset)
                .param(most)
                .query(RepairApplicationRows::read)
                .list();
    }

    void prepare(UUID caseId, Proposal proposal, @Nullable LocalDate againFrom, String actor) {
        jdbc.sql("""
                UPDATE repair_application SET proposal = ?, again_from = ?, prepared_at = ?, prepared_by = ?
                WHERE case_id = ?
                """)
                .param(proposal.name())
                .param(againFrom == null ? null : Date.valueOf(againFrom))
                .param(Timestamp.from(clock.instant()))
                .param(actor)
                .param(caseId)
                .update();
    }

    void giveBack(UUID caseId) {
        jdbc.sql("""
                UPDATE repair_application
                SET round = round + 1, proposal = NULL, again_from = NULL, prepared_at = NULL, prepared_by = NULL
                WHERE case_id = ?
                """).param(caseId).update();
    }

    void decide(UUID caseId, Decision decision, String actor) {
        jdbc.sql("""
                UPDATE repair_application SET open = false, decision = ?, decided_on = ?, decided_at = ?, decided_by = ?
                WHERE case_id = ?
                """)
                .param(decision.name())
                .param(Date.valueOf(LocalDate.now(clock)))
                .param(Timestamp.from(clock.instant()))
                .param(actor)
                .param(caseId)
                .update();
    }

    void accepted(UUID caseId, String letterCode, @Nullable LocalDate announcedUntil) {
        jdbc.sql("UPDATE repair_application SET letter_code = ?, announced_until = ? WHERE case_id = ?")
                .param(letterCode)
                .param(announcedUntil == null ? null : Date.valueOf(announcedUntil))
                .param(caseId)
                .update();
    }

    /** Returns open applications that were not handed over, and those of a day; oldest first. */
    List<RepairApplication> toHandOver(LocalDate day) {
        return jdbc.sql("""
                SELECT * FROM repair_application
                WHERE open AND (handed_over_on IS NULL OR handed_over_on = ?) ORDER BY applied_on, case_id FOR UPDATE
                """)
                .param(Date.valueOf(day))
                .query(RepairApplicationRows::read)
                .list();
    }

    void handedOver(Collection<UUID> cases, LocalDate day) {
        jdbc.sql("UPDATE repair_application SET handed_over_on = ? WHERE case_id = ANY (?) AND handed_over_on IS NULL")
                .param(Date.valueOf(day))
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    private static RepairApplication read(ResultSet row, int number) throws SQLException {
        String proposal = row.getString("proposal");
        String decision = row.getString("decision");
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new RepairApplication(
                Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                Objects.requireNonNull(row.getObject("vault_id", UUID.class)),
                row.getLong("organisation_id"),
                Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                Objects.requireNonNull(row.getObject("applied_on", LocalDate.class)),
                row.getBoolean("announce"),
                row.getString("pledge_sha256"),
                row.getString("pledged_as"),
                Objects.requireNonNull(row.getObject("pledged_on", LocalDate.class)),
                row.getInt("round"),
                proposal == null ? null : Proposal.valueOf(proposal),
                row.getString("prepared_by"),
                row.getObject("again_from", LocalDate.class),
                decision == null ? null : Decision.valueOf(decision),
                row.getObject("decided_on", LocalDate.class),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getObject("announced_until", LocalDate.class),
                row.getString("letter_code"),
                row.getObject("handed_over_on", LocalDate.class));
    }
}

package org.zhengxin.trail;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.access.Caller;

/** Reads who read what (查阅记录查询): for the organisation itself, for a unit's own staff, and for the auditor. */
@Service
public class AccessReader {
    private static final String COLUMNS = """
            SELECT id, at, reader, unit, role, organisation_id, what, items, purpose, case_number, on_behalf_of
            FROM access_read
            """;

    private final JdbcClient jdbc;

    AccessReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the accesses to an organisation's data, the latest first, without who it was.
     *
     * @param group the keys of the organisation and of those merged with it
     * @param before the id of the last line that was shown; null for the first page
     * @param limit how many at most
     */
    public List<SubjectLine> ofOrganisation(Collection<Long> group, @Nullable Long before, int limit) {
        return jdbc.sql(COLUMNS + """
                WHERE organisation_id = ANY (:group) AND id < :before
                ORDER BY id DESC LIMIT :limit
                """)
                .param("group", group.toArray(Long[]::new))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(AccessRows::subjectLine)
                .list();
    }

    /** Finds an access to an organisation's data, without who it was. */
    public Optional<SubjectLine> ofOrganisation(Collection<Long> group, long id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id AND organisation_id = ANY (:group)")
                .param("id", id)
                .param("group", group.toArray(Long[]::new))
                .query(AccessRows::subjectLine)
                .optional();
    }

    /** When the staff of a unit last read a record (单位最近查阅). */
    public record UnitRead(String unit, Instant at) {}

    /**
     * Returns the units whose staff read a record after a moment, alone or among all of its organisation, each with the
     * last time; the organisation's own looks are not counted, nor those at a case.
     */
    public List<UnitRead> unitsThatRead(Collection<Long> group, UUID record, Instant since) {
        return jdbc.sql("""
                SELECT unit, max(at) AS last FROM access_read
                WHERE organisation_id = ANY (:group) AND at >= :since AND unit <> '' AND role <> 'ORGANISATION'
                  AND what IN ('records', 'records-as-of') AND (items = '{}' OR :record = ANY (items))
                GROUP BY unit ORDER BY unit
                """)
                .param("group", group.toArray(Long[]::new))
                .param("since", Timestamp.from(since))
                .param("record", record)
                .query((row, n) -> new UnitRead(
                        row.getString("unit"), row.getTimestamp("last").toInstant()))
                .list();
    }

    /** Finds an access of the caller's own that is not older than a moment. */
    public Optional<AccessLine> own(Caller caller, long id, Instant since) {
        return jdbc.sql(COLUMNS + "WHERE id = :id AND reader = :reader AND at >= :since")
                .param("id", id)
                .param("reader", caller.actor())
                .param("since", Timestamp.from(since))
                .query(AccessRows::line)
                .optional();
    }

    /** Returns what the staff of a unit read about organisations in a view, the latest first; arguments as above. */
    public List<AccessLine> ofUnit(String unit, ReadView view, @Nullable Long before, int limit) {
        return jdbc.sql(COLUMNS + """
                WHERE unit = :unit AND what = :view AND organisation_id IS NOT NULL AND id < :before
                ORDER BY id DESC LIMIT :limit
                """)
                .param("unit", unit)
                .param("view", view.word())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(AccessRows::line)
                .list();
    }

    /** Returns what the auditor looks for, the latest first. The search itself is written by whoever calls this. */
    public List<AuditLine> search(AccessSearch search, @Nullable Long before, int limit) {
        Collection<Long> organisations = search.organisations();
        return jdbc.sql("""
                SELECT r.*, a.username, a.function
                FROM access_read r
                LEFT JOIN account a
                    ON a.id = CASE WHEN r.reader LIKE 'account:%' THEN substr(r.reader, 9)::bigint END
                LEFT JOIN agency g ON g.id = a.agency_id
                WHERE r.id < :before
                  AND (:region::text IS NULL OR coalesce(a.region, g.region) LIKE :region)
                  AND (:reader::text IS NULL OR reader = :reader)
                  AND (:unit::text IS NULL OR r.unit = :unit)
                  AND (:organisations::bigint[] IS NULL OR organisation_id = ANY (:organisations))
                  AND (:purpose::text IS NULL OR purpose = :purpose)
                  AND (:caseNumber::text IS NULL OR case_number = :caseNumber)
                  AND (:from::date IS NULL OR day >= :from) AND (:to::date IS NULL OR day <= :to)
                ORDER BY r.id DESC LIMIT :limit
                """)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("region", search.region(), Types.VARCHAR)
                .param("reader", search.reader(), Types.VARCHAR)
                .param("unit", search.unit(), Types.VARCHAR)
                .param("organisations", organisations == null ? null : organisations.toArray(Long[]::new), Types.ARRAY)
                .param("purpose", search.purpose(), Types.VARCHAR)
                .param("caseNumber", search.caseNumber(), Types.VARCHAR)
                .param("from", date(search.from()), Types.DATE)
                .param("to", date(search.to()), Types.DATE)
                .param("limit", limit)
                .query(AccessRows::auditLine)
                .list();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}

package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.HiddenBecause;

/**
 * Gives a repair its effect (信用修复生效), at once: from the same transaction on the channels that it ends serve nothing of the
 * record, and no resend, correction or change of rule brings it back. Who may, the caller has checked.
 */
@Service
public class Repairs {
    private static final String CURRENT = """
            SELECT v.* FROM record r
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            """;

    private final JdbcClient jdbc;
    private final IdentityLocks locks;
    private final LaterVersions versions;
    private final RepairSites sites;

    Repairs(JdbcClient jdbc, IdentityLocks locks, LaterVersions versions, RepairSites sites) {
        this.sites = sites;
        this.jdbc = jdbc;
        this.locks = locks;
        this.versions = versions;
    }

    /** What became of a repair (修复结果). */
    public enum Result {
        /** The record is repaired. */
        DONE,
        /** It was repaired before. */
        REPAIRED_BEFORE,
        /** It has ended before in another way. */
        ENDED_BEFORE,
        /** It waits for its release and has had no effect yet. */
        NOT_YET,
        /** There is no such record. */
        UNKNOWN
    }

    /** Returns the current version of a record, whoever may see it. */
    public Optional<RepairStanding> standing(UUID record) {
        return jdbc.sql(CURRENT + " WHERE r.id = ?")
                .param(record)
                .query(Repairs::read)
                .optional();
    }

    /** Returns the current versions of the records that stand on a document under a group of merged organisations. */
    public List<RepairStanding> standingOn(Fingerprint document, Collection<Long> group) {
        return jdbc.sql(CURRENT + " WHERE r.document_key = ? AND r.organisation_id = ANY (?) ORDER BY r.id")
                .param(document.bytes())
                .param(group.toArray(Long[]::new))
                .query(Repairs::read)
                .list();
    }

    /** Locks the identities that several authorities and kinds lead, in one order, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<RepairStanding> records) {
        locks.lockLeads(records.stream()
                .map(each -> new IdentityLocks.Lead(each.authorityKey(), each.kind()))
                .toList());
    }

    /**
     * Repairs a record in the caller's transaction.
     *
     * @param ends the channels on which it ends; the others keep their days
     * @param actor who decided, such as {@code account:17}
     * @param brought the row that told of it; null for a decision here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result repair(
            UUID record, Set<Channel> ends, RepairGround ground, String actor, @Nullable Provenance brought) {
        Optional<RepairStanding> before = standing(record);
        if (before.isEmpty()) {
            return Result.UNKNOWN;
        }
        lock(List.of(before.get()));
        Optional<RepairStanding> held = jdbc.sql(CURRENT + " WHERE r.id = ? FOR UPDATE OF r")
                .param(record)
                .query(Repairs::read)
                .optional();
        if (held.isEmpty()) {
            return Result.UNKNOWN;
        }
        RepairStanding standing = held.get();
        if (standing.repaired()) {
            return Result.REPAIRED_BEFORE;
        }
        if (standing.closed()) {
            return Result.ENDED_BEFORE;
        }
        if (standing.waiting()) {
            return Result.NOT_YET;
        }
        versions.append(
                standing.organisationId(),
                record,
                standing.version(),
                Change.REPAIRED,
                actor,
                ground.written(),
                ended(ends, brought));
        sites.note(standing, ground);
        return Result.DONE;
    }

    private static Map<String, @Nullable Object> ended(Set<Channel> ends, @Nullable Provenance brought) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (Channel channel : ends) {
            columns.put(VersionColumns.from(channel), null);
            columns.put(VersionColumns.until(channel), null);
        }
        columns.put("hidden_because", HiddenBecause.NOT_IN_FORCE.name());
        UUID batch = brought == null ? null : brought.batch();
        if (brought != null && batch != null) {
            columns.put("batch_id", batch.toString());
            columns.put("batch_sheet", brought.sheet());
            columns.put("batch_row", brought.row());
        }
        return columns;
    }

    private static RepairStanding read(ResultSet row, int number) throws SQLException {
        Map<Channel, DayRange> days = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            days.put(channel, VersionColumns.days(row, channel));
        }
        return new RepairStanding(
                row.getLong("organisation_id"),
                Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                row.getInt("version"),
                row.getString("kind"),
                row.getString("authority_key"),
                row.getString("authority_name"),
                row.getString("document_number"),
                row.getObject("agency_id", Long.class),
                row.getString("severity"),
                Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
                Change.valueOf(row.getString("change")),
                row.getString("status"),
                row.getString("hidden_because"),
                days);
    }
}

package org.zhengxin.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.catalog.ActStatus;

/**
 * Ends records at the word of the agency that provides them, or of whoever annulled the act (撤回与撤销), at once: from the same transaction on nothing serves
 * their content any more, and no resend brings it back. Who may, the caller has checked.
 */
@Service
public class ProviderActs {
    private final JdbcClient jdbc;
    private final IdentityLocks locks;
    private final LaterVersions versions;
    private final AnnulmentNotices notices;

    ProviderActs(JdbcClient jdbc, IdentityLocks locks, LaterVersions versions, AnnulmentNotices notices) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.locks = locks;
        this.versions = versions;
    }

    /** What became of it (处理结果). */
    public enum Result {
        /** The record has ended. */
        DONE,
        /** It has ended before, in whatever way. */
        ENDED_BEFORE,
        /** It says something else by now than what was looked at. */
        CHANGED,
        /** The agency provides no such record. */
        UNKNOWN
    }

    private record Standing(long organisation, String kind, String authorityKey, int version, Change change) {}

    /**
     * Takes a record back that should not have been delivered.
     *
     * @param agency the agency that provides its current version
     * @param seen the version that was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result withdraw(long agency, Releases.Seen seen, EndReason reason, String actor) {
        return end(agency, seen, Change.WITHDRAWN, reason, actor, LaterVersions.sealed());
    }

    /**
     * Ends a record whose decision was annulled, changed, or found unlawful or void.
     *
     * @param agency the agency that provides its current version
     * @param seen the version that was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result annul(long agency, Releases.Seen seen, EndReason reason, String actor) {
        return annulled(agency, seen, reason, actor);
    }

    /**
     * Ends a record on the document of a court or of a review authority (复议、诉讼撤销), whoever provides it.
     *
     * @param seen the version that was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result annulByOrder(Releases.Seen seen, EndReason reason, String actor) {
        return annulled(null, seen, reason, actor);
    }

    private Result annulled(@Nullable Long agency, Releases.Seen seen, EndReason reason, String actor) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(LaterVersions.sealed());
        columns.put("status", ActStatus.ANNULLED.name());
        columns.put("finality", reason.finality());
        Result result = end(agency, seen, Change.ANNULLED, reason, actor, columns);
        if (result == Result.DONE) {
            notices.write(List.of(seen.recordId()));
        }
        return result;
    }

    private Result end(
            @Nullable Long agency,
            Releases.Seen seen,
            Change change,
            EndReason reason,
            String actor,
            Map<String, @Nullable Object> columns) {
        Optional<Standing> before = standing(agency, seen.recordId(), "");
        if (before.isEmpty()) {
            return Result.UNKNOWN;
        }
        locks.lock(before.get().authorityKey(), before.get().kind());
        Optional<Standing> held = standing(agency, seen.recordId(), " FOR UPDATE OF r");
        if (held.isEmpty()) {
            return Result.UNKNOWN;
        }
        Standing standing = held.get();
        if (standing.change().closes()) {
            return Result.ENDED_BEFORE;
        }
        if (standing.version() != seen.version()) {
            return Result.CHANGED;
        }
        versions.append(
                standing.organisation(), seen.recordId(), seen.version(), change, actor, reason.written(), columns);
        return Result.DONE;
    }

    private Optional<Standing> standing(@Nullable Long agency, UUID record, String lock) {
        return jdbc.sql("""
                SELECT r.organisation_id, v.kind, v.authority_key, v.version, v.change
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.id = :record AND (:agency::bigint IS NULL OR v.agency_id = :agency)""" + lock)
                .param("record", record)
                .param("agency", agency)
                .query((row, n) -> new Standing(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        Change.valueOf(row.getString(5))))
                .optional();
    }
}

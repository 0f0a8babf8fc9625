package org.zhengxin.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.HiddenBecause;

/** Works out the days of a chunk of records by the rules, and writes versions for those whose days move. */
@Component
class RuleChunk {
    /**
     * What a person decides about and not a rule: a version may have come to wait for its release since its record was
     * found, and one whose deferral outlasts its days does not come back under a longer rule.
     */
    private static final String[] DECIDED = {HiddenBecause.AWAITING_RELEASE.name(), HiddenBecause.DEFERRED.name()};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Catalogue catalogue;
    private final IdentityLocks locks;
    private final RuleVersions versions;
    private final DeferredDisplay deferred;

    RuleChunk(
            JdbcClient jdbc,
            Clock clock,
            Catalogue catalogue,
            IdentityLocks locks,
            RuleVersions versions,
            DeferredDisplay deferred) {
        this.catalogue = catalogue;
        this.deferred = deferred;
        this.jdbc = jdbc;
        this.clock = clock;
        this.locks = locks;
        this.versions = versions;
    }

    /** A record in the order of the run. */
    record Place(long organisation, UUID record, LocalDate decidedOn, String authorityKey) {}

    /** Locks the records as intake does, reads them anew and writes; returns the number of versions. */
    int write(RulePlan.Task task, List<Place> places) {
        locks.lockAll(places.stream().map(Place::authorityKey).toList(), task.kind());
        Set<Long> provisional = provisional(places);
        LocalDate today = LocalDate.now(clock);
        List<RuleVersion> moved = new ArrayList<>();
        jdbc.sql("""
                SELECT v.*, (SELECT max(w.recorded_at) FROM version w
                             WHERE w.organisation_id = v.organisation_id AND w.record_id = v.record_id
                               AND w.change = 'RELEASED' AND w.received_at = v.received_at) AS released_at
                FROM unnest(:organisations::bigint[], :records::uuid[]) AS k(organisation_id, id)
                JOIN record r ON r.organisation_id = k.organisation_id AND r.id = k.id
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE v.change <> ALL (:closing)
                  AND coalesce(v.hidden_because, '') <> ALL (:decided)
                ORDER BY r.organisation_id, r.id
                FOR UPDATE OF r
                """)
                .param("organisations", places.stream().map(Place::organisation).toArray(Long[]::new))
                .param("records", places.stream().map(Place::record).toArray(UUID[]::new))
                .param("closing", Change.closing())
                .param("decided", DECIDED)
                .query(row -> {
                    RuleVersion version = RuleVersion.of(
                            task, catalogue, row, provisional.contains(row.getLong("organisation_id")), today);
                    if (version != null) {
                        moved.add(version);
                    }
                });
        versions.append(moved);
        // What is deferred and under objection bears the mark last, so that it comes along here.
        deferred.keepOver(moved.stream().map(RuleVersion::record).toList());
        return moved.size();
    }

    /**
     * Returns the organisations of the chunk that nobody has confirmed, and holds them until the transaction ends: who
     * confirms one meanwhile waits, and then finds the versions that were written here.
     */
    private Set<Long> provisional(List<Place> places) {
        return new HashSet<>(jdbc.sql("""
                SELECT id FROM organisation WHERE provisional AND id = ANY (:ids) ORDER BY id FOR SHARE
                """)
                .param(
                        "ids",
                        places.stream().map(Place::organisation).distinct().toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}

package org.zhengxin.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.RulePeriod;

/**
 * Gives withheld records their effect, or sends them back (审核放行与退回). Who may, the caller has checked. A decision names the
 * versions that were looked at: what has changed since, or is released already, is left as it is, so that a second click
 * or two reviewers at once do no harm.
 */
@Service
public class Releases {
    private static final String STANDING = """
            SELECT v.*
            FROM unnest(:organisations::bigint[], :records::uuid[], :versions::int[]) AS k(organisation_id, id, version)
            JOIN record r ON r.organisation_id = k.organisation_id AND r.id = k.id AND r.current_version = k.version
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id AND v.version = k.version
            WHERE v.agency_id = :agency AND v.hidden_because = 'AWAITING_RELEASE' AND v.change <> ALL (:beyond)
            ORDER BY r.organisation_id, r.id
            FOR UPDATE OF r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Catalogue catalogue;
    private final IdentityLocks locks;
    private final RuleVersions ruleVersions;
    private final LaterVersions laterVersions;
    private final DeferredDisplay deferred;

    Releases(
            JdbcClient jdbc,
            Clock clock,
            Catalogue catalogue,
            IdentityLocks locks,
            RuleVersions ruleVersions,
            LaterVersions laterVersions,
            DeferredDisplay deferred) {
        this.deferred = deferred;
        this.jdbc = jdbc;
        this.clock = clock;
        this.catalogue = catalogue;
        this.locks = locks;
        this.ruleVersions = ruleVersions;
        this.laterVersions = laterVersions;
    }

    /** A version that somebody looked at. */
    public record Seen(UUID recordId, int version) {}

    private record Place(UUID record, long organisation, String kind, String authorityKey) {}

    private record Standing(long organisation, UUID record, int version) {}

    /**
     * Releases versions of an agency's records: each gets a version with the days that the rule now in force gives it from
     * today on. In one transaction with the log.
     *
     * @return the records that were released
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> release(long agency, Collection<Seen> seen, String actor) {
        Map<String, List<Place>> byKind = hold(agency, seen);
        LocalDate today = LocalDate.now(clock);
        List<RuleVersion> released = new ArrayList<>();
        Set<Long> provisional = provisional(byKind);
        for (Map.Entry<String, List<Place>> kind : byKind.entrySet()) {
            RulePeriod rule = catalogue.rules(kind.getKey()).getFirst();
            jdbc.sql(STANDING)
                    .param("organisations", organisations(kind.getValue()))
                    .param("records", records(kind.getValue()))
                    .param("versions", versions(kind.getValue(), seen))
                    .param("agency", agency)
                    .param("beyond", Change.closing())
                    .query(row -> {
                        released.add(RuleVersion.released(
                                rule,
                                day -> catalogue.regradedSince(kind.getKey(), day),
                                row,
                                provisional.contains(row.getLong("organisation_id")),
                                today));
                    });
        }
        ruleVersions.release(actor, released);
        Set<UUID> records = released.stream().map(RuleVersion::record).collect(Collectors.toSet());
        // What was deferred when its correction was sent is deferred still.
        deferred.keepOver(records);
        return records;
    }

    /**
     * Sends versions of an agency's records back to whoever prepared them: nothing of them has had effect, and nothing has.
     * A mended row of the same document waits anew; the same row again changes nothing.
     *
     * @return the records that were sent back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> giveBack(long agency, Collection<Seen> seen, String actor, String reason) {
        Set<UUID> returned = new HashSet<>();
        for (List<Place> places : hold(agency, seen).values()) {
            List<Standing> standing = jdbc.sql(STANDING)
                    .param("organisations", organisations(places))
                    .param("records", records(places))
                    .param("versions", versions(places, seen))
                    .param("agency", agency)
                    .param("beyond", beyondReturn())
                    .query((row, n) -> new Standing(
                            row.getLong("organisation_id"),
                            row.getObject("record_id", UUID.class),
                            row.getInt("version")))
                    .list();
            for (Standing each : standing) {
                laterVersions.append(
                        each.organisation(), each.record(), each.version(), Change.RETURNED, actor, reason, Map.of());
                returned.add(each.record());
            }
        }
        return returned;
    }

    /** Locks the records as intake does, in its order, and returns where they stand. */
    private Map<String, List<Place>> hold(long agency, Collection<Seen> seen) {
        List<Place> places = jdbc.sql("""
                SELECT r.id, r.organisation_id, v.kind, v.authority_key
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.id = ANY (:records) AND v.agency_id = :agency
                """)
                .param("records", seen.stream().map(Seen::recordId).toArray(UUID[]::new))
                .param("agency", agency)
                .query((row, n) ->
                        new Place(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
        locks.lockLeads(places.stream()
                .map(place -> new IdentityLocks.Lead(place.authorityKey(), place.kind()))
                .toList());
        return places.stream().collect(Collectors.groupingBy(Place::kind));
    }

    /**
     * Returns the organisations that nobody has confirmed, and holds them until the transaction ends: who confirms one
     * meanwhile waits, and then finds the versions that were written here.
     */
    private Set<Long> provisional(Map<String, List<Place>> byKind) {
        return new HashSet<>(jdbc.sql("""
                SELECT id FROM organisation WHERE provisional AND id = ANY (:ids) ORDER BY id FOR SHARE
                """)
                .param(
                        "ids",
                        byKind.values().stream()
                                .flatMap(List::stream)
                                .map(Place::organisation)
                                .distinct()
                                .toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    private static Long[] organisations(List<Place> places) {
        return places.stream().map(Place::organisation).toArray(Long[]::new);
    }

    private static UUID[] records(List<Place> places) {
        return places.stream().map(Place::record).toArray(UUID[]::new);
    }

    private static Integer[] versions(List<Place> places, Collection<Seen> seen) {
        Map<UUID, Integer> byRecord = new HashMap<>();
        seen.forEach(each -> byRecord.put(each.recordId(), each.version()));
        return places.stream()
                .map(place -> Objects.requireNonNull(byRecord.get(place.record())))
                .toArray(Integer[]::new);
    }

    /** What was sent back already is not sent back again. */
    private static String[] beyondReturn() {
        return Stream.concat(Stream.of(Change.closing()), Stream.of(Change.RETURNED.name()))
                .toArray(String[]::new);
    }
}

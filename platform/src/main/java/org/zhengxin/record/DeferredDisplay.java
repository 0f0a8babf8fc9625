package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.HiddenBecause;

/**
 * Writes the versions of deferrals (暂缓公示版本): a later first public day while one is in force, the rule's own days when it
 * ends early. Its last day needs nobody: the first public day is the day after.
 */
@Component
class DeferredDisplay {
    private static final String CURRENT = """
            SELECT v.*, o.provisional FROM record r
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            JOIN organisation o ON o.id = r.organisation_id
            WHERE r.id = :record
            """;

    private static final String UNCOVERED = """
            SELECT v.organisation_id, v.record_id, v.version, v.public_until, d.until_on, d.basis
            FROM deferral d
            JOIN record r ON r.organisation_id = d.organisation_id AND r.id = d.record_id
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            WHERE d.record_id = ANY (:records) AND d.approved AND d.ended_at IS NULL AND d.until_on >= :today
              AND v.public_from <= d.until_on
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Catalogue catalogue;
    private final IdentityLocks locks;
    private final LaterVersions versions;

    DeferredDisplay(JdbcClient jdbc, Clock clock, Catalogue catalogue, IdentityLocks locks, LaterVersions versions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.catalogue = catalogue;
        this.locks = locks;
        this.versions = versions;
    }

    /**
     * The current version of a record, as far as a deferral needs it.
     *
     * @param outlasted whether it has no public days because its deferral lasts beyond its end
     */
    record Current(long organisation, UUID record, int version, DayRange days, boolean outlasted, ChannelDays byRule) {
        /** Tells whether the public sees it, today or later. */
        boolean shown(LocalDate today) {
            return days.from() != null && days.reaches(today);
        }
    }

    /** Returns the current version of a record, and locks its identity until the transaction ends. */
    Optional<Current> lock(UUID record) {
        record Lead(String authority, String kind) {}
        Optional<Lead> lead = jdbc.sql(CURRENT)
                .param("record", record)
                .query((row, n) -> new Lead(row.getString("authority_key"), row.getString("kind")))
                .optional();
        lead.ifPresent(found -> locks.lock(found.authority(), found.kind()));
        return jdbc.sql(CURRENT)
                .param("record", record)
                .query((row, n) -> current(row))
                .optional();
    }

    /** Writes the version of a deferral that begins. */
    void begin(Current current, LocalDate until, String actor, String reason) {
        defer(
                current.organisation(),
                current.record(),
                current.version(),
                current.days().until(),
                until,
                actor,
                reason);
    }

    /** Writes the version of a deferral that ends early: the days that the rule in force gives. */
    void end(Current current, String actor, String reason) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        changed.put("public_from", text(current.byRule().from()));
        changed.put("public_until", text(current.byRule().until()));
        changed.put("hidden_because", text(current.byRule().hiddenBecause()));
        versions.append(
                current.organisation(), current.record(), current.version(), Change.RESTORED, actor, reason, changed);
    }

    /** Neither a correction nor a change of rule ends a deferral: each record that got one gets its later first public day again. */
    void keepOver(Collection<UUID> corrected) {
        if (corrected.isEmpty()) {
            return;
        }
        record Uncovered(
                long organisation,
                UUID record,
                int version,
                @Nullable LocalDate last,
                LocalDate until,
                String basis) {}
        List<Uncovered> uncovered = jdbc.sql(UNCOVERED)
                .param("records", corrected.toArray(UUID[]::new))
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query((row, n) -> new Uncovered(
                        row.getLong("organisation_id"),
                        Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                        row.getInt("version"),
                        row.getObject("public_until", LocalDate.class),
                        Objects.requireNonNull(row.getObject("until_on", LocalDate.class)),
                        row.getString("basis")))
                .list();
        uncovered.forEach(each -> defer(
                each.organisation(),
                each.record(),
                each.version(),
                each.last(),
                each.until(),
                "deferral",
                each.basis()));
    }

    private void defer(
            long organisation,
            UUID record,
            int version,
            @Nullable LocalDate last,
            LocalDate until,
            String actor,
            String reason) {
        boolean over = last != null && !last.isAfter(until);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        changed.put("public_from", over ? null : until.plusDays(1).toString());
        changed.put("public_until", over ? null : text(last));
        changed.put("hidden_because", over ? HiddenBecause.DEFERRED.name() : null);
        versions.append(organisation, record, version, Change.DEFERRED, actor, reason, changed);
    }

    private Current current(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Current(
                row.getLong("organisation_id"),
                Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                row.getInt("version"),
                VersionColumns.days(row, Channel.PUBLIC),
                VersionColumns.hidden(row) == HiddenBecause.DEFERRED,
                catalogue
                        .kind(kind)
                        .orElseThrow()
                        .publication()
                        .days(StoredInput.read(row, row.getBoolean("provisional")))
                        .on(Channel.PUBLIC));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

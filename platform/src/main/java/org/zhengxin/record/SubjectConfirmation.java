package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.VisibleDays;
import org.zhengxin.organisation.OrganisationsConfirmed;

/**
 * Gives the records of a confirmed organisation their public days (主体确认后公示), in the transaction that confirmed it:
 * what was withheld because nobody had confirmed the subject gets a version of its own, by the rule now in force.
 */
@Component
class SubjectConfirmation {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final LaterVersions versions;

    SubjectConfirmation(JdbcClient jdbc, Catalogue catalogue, LaterVersions versions) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.versions = versions;
    }

    private record Withheld(long organisation, UUID record, int version, String kind, DaysInput input) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void confirmed(OrganisationsConfirmed event) {
        List<Withheld> withheld = jdbc.sql("""
                SELECT v.* FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.organisation_id = ANY (:organisations) AND v.hidden_because = :reason
                FOR UPDATE OF r
                """)
                .param("organisations", event.organisationIds().toArray(Long[]::new))
                .param("reason", HiddenBecause.SUBJECT_PROVISIONAL.name())
                .query((row, n) -> withheld(row))
                .list();
        withheld.forEach(record -> release(record, event.provenance().actor()));
    }

    private void release(Withheld withheld, String actor) {
        VisibleDays days =
                catalogue.kind(withheld.kind()).orElseThrow().publication().days(withheld.input());
        ChannelDays shown = days.on(Channel.PUBLIC);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        changed.put("public_from", text(shown.from()));
        changed.put("public_until", text(shown.until()));
        changed.put("hidden_because", text(shown.hiddenBecause()));
        versions.append(
                withheld.organisation(),
                withheld.record(),
                withheld.version(),
                Change.SUBJECT_CONFIRMED,
                actor,
                null,
                changed);
    }

    private static Withheld withheld(ResultSet row) throws SQLException {
        return new Withheld(
                row.getLong("organisation_id"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getString("kind"),
                StoredInput.read(row, false));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

package org.zhengxin.access.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Text;

/** Reads what was done about accounts; a district's reader sees acts about accounts of that district alone. */
@Component
class EventLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final JdbcClient jdbc;
    private final EventNames names;
    private final Clock clock;

    EventLines(JdbcClient jdbc, EventNames names, Clock clock) {
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One act.
     *
     * @param actor who did it, such as {@code account:17}
     * @param actorName the function and unit, or the agency, that did it; null where nothing is known but the key
     * @param act its stable name
     * @param about the key of what it is about, such as {@code agency:3}
     * @param aboutName the function and unit, or the agency, that it is about, or null
     */
    record Line(
            long id,
            String at,
            String actor,
            @Nullable Text actorName,
            String act,
            String about,
            @Nullable Text aboutName) {}

    /** Returns those before a number, the newest first. */
    List<Line> before(long before, @Nullable String region, int limit) {
        return jdbc.sql("""
                        SELECT event.id, at, actor, act, coalesce('account:' || event.account_id, subject, '') AS about,
                               coalesce(account.function, machine.name) AS about_function, account.unit AS about_unit,
                               coalesce(account.agency_id, machine.agency_id) AS about_agency,
                               coalesce(doer.function, doing.name) AS actor_function, doer.unit AS actor_unit,
                               coalesce(doer.agency_id, doing.agency_id) AS actor_agency
                        FROM account_event AS event
                        LEFT JOIN account ON account.id = event.account_id
                        LEFT JOIN agency ON agency.id = account.agency_id
                        LEFT JOIN machine_client AS machine
                               ON machine.id = substring(subject FROM '^machine:([0-9]{1,18})$')::bigint
                        LEFT JOIN account AS doer
                               ON doer.id = substring(actor FROM '^account:([0-9]{1,18})$')::bigint
                        LEFT JOIN machine_client AS doing
                               ON doing.id = substring(actor FROM '^machine:([0-9]{1,18})$')::bigint
                        WHERE event.id < :before
                          AND (:region::text IS NULL OR coalesce(account.region, agency.region) = :region)
                        ORDER BY event.id DESC LIMIT :limit""")
                .param("before", before)
                .param("region", region)
                .param("limit", limit)
                .query((row, index) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        String actor = Objects.requireNonNull(row.getString("actor"));
        String about = Objects.requireNonNull(row.getString("about"));
        return new Line(
                row.getLong("id"),
                TIME.format(Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .atZoneSameInstant(clock.getZone())),
                actor,
                named(row, actor, "actor"),
                Objects.requireNonNull(row.getString("act")),
                about,
                named(row, about, "about"));
    }

    private @Nullable Text named(ResultSet row, String key, String side) throws SQLException {
        return names.of(
                key,
                row.getString(side + "_function"),
                row.getString(side + "_unit"),
                row.getObject(side + "_agency", Long.class));
    }
}

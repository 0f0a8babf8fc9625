package org.zhengxin.access.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was done about accounts; a district's reader sees acts about accounts of that district alone. */
@Component
class EventLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final JdbcClient jdbc;
    private final Clock clock;

    EventLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One act.
     *
     * @param actor who did it, such as {@code account:17}
     * @param act its stable name
     * @param about the number of the account or machine client that it is about
     * @param function of that account, or null
     * @param unit of that account, or null
     */
    record Line(
            long id,
            String at,
            String actor,
            String act,
            String about,
            @Nullable String function,
            @Nullable String unit) {}

    /** Returns those before a number, the newest first. */
    List<Line> before(long before, @Nullable String region, int limit) {
        return jdbc.sql("""
                        SELECT event.id, at, actor, act, coalesce('account:' || account_id, subject, '') AS about,
                               function, unit
                        FROM account_event AS event
                        LEFT JOIN account ON account.id = account_id
                        LEFT JOIN agency ON agency.id = agency_id
                        WHERE event.id < :before
                          AND (:region::text IS NULL OR coalesce(account.region, agency.region) = :region)
                        ORDER BY event.id DESC LIMIT :limit""")
                .param("before", before)
                .param("region", region)
                .param("limit", limit)
                .query((row, index) -> new Line(
                        row.getLong("id"),
                        TIME.format(Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .atZoneSameInstant(clock.getZone())),
                        Objects.requireNonNull(row.getString("actor")),
                        Objects.requireNonNull(row.getString("act")),
                        Objects.requireNonNull(row.getString("about")),
                        row.getString("function"),
                        row.getString("unit")))
                .list();
    }
}

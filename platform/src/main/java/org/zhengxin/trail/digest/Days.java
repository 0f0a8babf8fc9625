package org.zhengxin.trail.digest;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The days that are closed (已封存日): to which no access is added any more. */
@Component
class Days {
    private final JdbcClient jdbc;

    Days(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the id under which a day's digest stands in the log. */
    static UUID id(LocalDate day) {
        return UUID.nameUUIDFromBytes(("access-digest " + day).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns since which day this register keeps its accesses; empty before the first start. */
    Optional<LocalDate> begun() {
        return jdbc.sql("SELECT day FROM access_begun").query(LocalDate.class).optional();
    }

    /** Has the keeping begin on a day unless it has begun already. */
    void begin(LocalDate today) {
        jdbc.sql("""
                INSERT INTO access_begun (day)
                SELECT least(:today::date, min(day)) FROM access_read
                ON CONFLICT DO NOTHING
                """).param("today", Date.valueOf(today)).update();
    }

    /** Returns the days since the beginning that are over and not closed yet, the earliest first. */
    List<LocalDate> over(LocalDate today) {
        return jdbc.sql("""
                SELECT d::date FROM access_begun,
                       generate_series(access_begun.day::timestamp, :today::timestamp - interval '1 day', '1 day') AS d
                WHERE NOT EXISTS (SELECT FROM access_digest WHERE day = d::date)
                ORDER BY d
                """)
                .param("today", Date.valueOf(today))
                .query(LocalDate.class)
                .list();
    }

    /** Closes a day: what is being written for it is waited for, what comes later is refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void close(LocalDate day) {
        jdbc.sql("LOCK TABLE access_read IN SHARE MODE").update();
        jdbc.sql("INSERT INTO access_digest (day, id) VALUES (:day, :id) ON CONFLICT DO NOTHING")
                .param("day", Date.valueOf(day))
                .param("id", id(day))
                .update();
    }
}

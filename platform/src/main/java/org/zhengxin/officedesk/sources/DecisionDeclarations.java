package org.zhengxin.officedesk.sources;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agency;

/** Keeps how many decisions agencies say they made (应报数申报); nothing is overwritten, the last entry counts. */
@Component
class DecisionDeclarations {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc;
    private final AdministrativeActs acts;
    private final Clock clock;

    DecisionDeclarations(JdbcClient jdbc, AdministrativeActs acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** An entry as it was made. */
    record Entry(long agencyId, String kind, YearMonth month, int decisions, String at, String by) {}

    /** Enters a number for an agency, a kind and a month. */
    @Transactional
    public void enter(Agency agency, String kind, YearMonth month, int decisions, String actor) {
        jdbc.sql("""
                INSERT INTO decisions_declared (agency_id, kind, month, decisions, entered_at, entered_by)
                VALUES (:agency, :kind, :month, :decisions, :now, :actor)
                """)
                .param("agency", agency.id())
                .param("kind", kind)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("decisions", decisions)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .update();
        acts.write(actor, "DECISIONS_DECLARED", agency.code() + " " + kind + " " + month + " " + decisions);
    }

    /** Returns the latest entries for some agencies. */
    List<Entry> latest(Collection<Long> agencies, int limit) {
        return jdbc.sql("""
                SELECT * FROM decisions_declared WHERE agency_id = ANY (:agencies) ORDER BY id DESC LIMIT :limit
                """)
                .param("agencies", agencies.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, n) -> new Entry(
                        row.getLong("agency_id"),
                        row.getString("kind"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("decisions"),
                        TIME.format(row.getTimestamp("entered_at").toInstant()),
                        row.getString("entered_by")))
                .list();
    }
}

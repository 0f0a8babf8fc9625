package org.zhengxin.officedesk.organisations;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what stands under organisations (名下记录), kind by kind and source by source. */
@Component
class SubjectHoldings {
    private final JdbcClient jdbc;
    private final Clock clock;

    SubjectHoldings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records of a kind that came from an agency. */
    record Line(String kind, String agency, long records, long shown) {}

    List<Line> of(Collection<Long> organisations) {
        return jdbc.sql("""
                SELECT v.kind, coalesce(a.name, '') AS agency, count(*) AS records,
                       count(*) FILTER (WHERE v.public_from <= :today
                                          AND (v.public_until IS NULL OR v.public_until >= :today)) AS shown
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                LEFT JOIN agency a ON a.id = v.agency_id
                WHERE r.organisation_id = ANY (:organisations)
                GROUP BY 1, 2 ORDER BY 1, 2
                """)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, n) -> new Line(
                        row.getString("kind"), row.getString("agency"), row.getLong("records"), row.getLong("shown")))
                .list();
    }
}

package org.zhengxin.rights.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.rights.clock.AlarmLevel;
import org.zhengxin.rights.clock.ClockRules;
import org.zhengxin.web.Cursor;

/** Lists and counts cases by their last days (事项期限查询): indexes hold all that it filters by, a tally what it counts. */
@Component
class CasesReader {
    private static final int YEAR = 12;

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final ClockRules rules;
    private final Clock clock;

    CasesReader(JdbcClient jdbc, WorkingDays days, ClockRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.rules = rules;
        this.clock = clock;
    }

    /** Returns open cases by their last days, the nearest first, those without one last. */
    List<CaseLine> open(CasesFilter filter, @Nullable String after, int most) {
        Cursor from = Cursor.read(after, 2).orElse(null);
        String behind = from == null ? "" : " AND (due_order, id) > (:due::date, :id::uuid)";
        JdbcClient.StatementSpec statement = bound("""
                WITH shown AS (SELECT id FROM rights_case WHERE closed_at IS NULL""" + condition(filter) + behind + """

                               ORDER BY due_order, id LIMIT :most)
                SELECT r.* FROM shown JOIN rights_case r ON r.id = shown.id ORDER BY r.due_order, r.id
                """, filter);
        return (from == null ? statement : statement.param("due", day(from)).param("id", id(from)))
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    /** Returns the cursor behind a case. */
    static String cursor(CaseLine line) {
        return Cursor.of(
                        line.dueOn() == null ? "infinity" : line.dueOn().toString(),
                        line.id().toString())
                .encoded();
    }

    /** Counts cases by agency, those without one first; what is counted costs by its sorts, not by its cases. */
    List<CaseCounts> counts(CasesFilter asked) {
        CasesFilter filter = asked.inAnyState();
        Map<Long, CaseCounts> counts = new LinkedHashMap<>();
        bound("""
                SELECT coalesce(agency_id, 0) AS agency, sum(cases) AS open,
                       sum(cases) FILTER (WHERE due_on BETWEEN :today AND :soon) AS soon,
                       sum(cases) FILTER (WHERE due_on < :today) AS overdue,
                       sum(cases) FILTER (WHERE alarm >= 2) AS escalated, sum(cases) FILTER (WHERE alarm = 3) AS audited,
                       sum(cases) FILTER (WHERE suspended) AS suspended
                FROM case_tally WHERE closed_in IS NULL""" + condition(filter) + """

                GROUP BY agency_id HAVING sum(cases) <> 0 ORDER BY agency_id NULLS FIRST
                """, filter)
                .param("today", today())
                .param("soon", soon())
                .query((row, n) -> counts.put(row.getLong(1), opened(row)))
                .list();
        bound("""
                SELECT coalesce(agency_id, 0), sum(cases), sum(cases) FILTER (WHERE NOT late) FROM case_tally
                WHERE closed_in >= :since""" + condition(filter) + """

                GROUP BY agency_id HAVING sum(cases) <> 0
                """, filter)
                .param("since", today().minusMonths(YEAR).withDayOfMonth(1))
                .query((row, n) -> counts.merge(row.getLong(1), closed(row), CasesReader::joined))
                .list();
        return List.copyOf(counts.values());
    }

    private static CaseCounts joined(CaseCounts open, CaseCounts closed) {
        CaseCounts both = open.and(closed);
        return new CaseCounts(
                closed.agencyId(),
                both.open(),
                both.soon(),
                both.overdue(),
                both.escalated(),
                both.audited(),
                both.suspended(),
                both.closed(),
                both.onTime());
    }

    private String condition(CasesFilter filter) {
        String state = switch (filter.state()) {
            case null -> "";
            case SOON -> " AND due_order BETWEEN '" + today() + "' AND '" + soon() + "'";
            case OVERDUE -> " AND due_order < '" + today() + "'";
            case ESCALATED -> " AND alarm >= 2";
            case AUDITED -> " AND alarm = 3";
            case SUSPENDED -> " AND suspended";
        };
        String scope = filter.scope() == null
                ? ""
                : filter.scope().size() == 1 ? " AND agency_id = :scope" : " AND agency_id = ANY (:scope)";
        return state + scope + (filter.kind() == null ? "" : " AND kind = :kind");
    }

    private JdbcClient.StatementSpec bound(String sql, CasesFilter filter) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        if (filter.kind() != null) {
            statement = statement.param("kind", filter.kind().name());
        }
        if (filter.scope() != null) {
            statement = filter.scope().size() == 1
                    ? statement.param("scope", filter.scope().iterator().next())
                    : statement.param("scope", filter.scope().toArray(Long[]::new));
        }
        return statement;
    }

    private static CaseCounts opened(ResultSet row) throws SQLException {
        return new CaseCounts(
                agency(row),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                0,
                0);
    }

    private static CaseCounts closed(ResultSet row) throws SQLException {
        return new CaseCounts(agency(row), 0, 0, 0, 0, 0, 0, row.getLong(2), row.getLong(3));
    }

    private static @Nullable Long agency(ResultSet row) throws SQLException {
        return row.getLong(1) == 0 ? null : row.getLong(1);
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("profile"),
                row.getString("stage"),
                CaseOwner.valueOf(row.getString("owner")),
                row.getObject("agency_id", Long.class),
                Objects.requireNonNull(row.getObject("began_on", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"),
                row.getBoolean("suspended"),
                AlarmLevel.values()[row.getInt("alarm")]);
    }

    private static String day(Cursor cursor) {
        if (!cursor.part(0).matches("infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw Cursor.bad();
        }
        return cursor.part(0);
    }

    private static String id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.part(1)).toString();
        } catch (IllegalArgumentException malformed) {
            throw Cursor.bad();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate soon() {
        return days.calendar().due(today(), rules.soon()).due();
    }
}

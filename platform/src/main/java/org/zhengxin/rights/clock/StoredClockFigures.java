package org.zhengxin.rights.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.ClockFigures;

/** Counts how time limits were kept (期限执行统计), by the days on which they began and ended, of which there are few. */
@Component
class StoredClockFigures implements ClockFigures {
    private static final long OFFICE = 0;

    private final JdbcClient jdbc;
    private final WorkingDays days;

    StoredClockFigures(JdbcClient jdbc, WorkingDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** So many that began and ended on the same days. */
    private record Group(long whose, LocalDate began, LocalDate ended, long many, long late) {}

    @Override
    public List<Figure> byAgency(LocalDate from, LocalDate until) {
        List<Group> groups = groups("""
                SELECT CASE WHEN owner = 'AGENCY' THEN coalesce(agency_id, 0) ELSE 0 END AS whose, began_on,
                       stopped_on AS ended_on, count(*) AS many, count(*) FILTER (WHERE stopped_on > due_on) AS late
                FROM case_clock
                WHERE stopped_on BETWEEN :from AND :until AND owner <> 'ORGANISATION' AND NOT whole
                GROUP BY 1, 2, 3 ORDER BY 1
                """, null, from, until);
        Map<Long, List<Group>> byWhom = new LinkedHashMap<>();
        groups.forEach(group -> byWhom.computeIfAbsent(group.whose(), whose -> new ArrayList<>())
                .add(group));
        return byWhom.entrySet().stream()
                .map(entry -> figure(entry.getKey() == OFFICE ? null : entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Figure ofCases(CaseKind kind, LocalDate from, LocalDate until) {
        return figure(null, groups("""
                SELECT 0 AS whose, began_on, (closed_at AT TIME ZONE 'Asia/Shanghai')::date AS ended_on,
                       count(*) AS many, count(*) FILTER (WHERE late) AS late
                FROM rights_case
                WHERE kind = :kind AND closed_at >= :from::timestamp AT TIME ZONE 'Asia/Shanghai'
                  AND closed_at < (:until::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
                GROUP BY 1, 2, 3
                """, kind, from, until));
    }

    private List<Group> groups(String sql, @Nullable CaseKind kind, LocalDate from, LocalDate until) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("from", from).param("until", until);
        return (kind == null ? statement : statement.param("kind", kind.name()))
                .query((row, n) -> new Group(
                        row.getLong(1),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        Objects.requireNonNull(row.getObject(3, LocalDate.class)),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    private Figure figure(@Nullable Long agency, Collection<Group> groups) {
        WorkingCalendar calendar = days.calendar();
        TreeMap<Integer, Long> byLength = new TreeMap<>();
        long done = 0;
        long late = 0;
        for (Group group : groups) {
            boolean forward = !group.ended().isBefore(group.began());
            int length = forward ? calendar.workingDaysBetween(group.began(), group.ended()) : 0;
            byLength.merge(length, group.many(), Long::sum);
            done += group.many();
            late += group.late();
        }
        return new Figure(agency, done, done - late, median(byLength, done));
    }

    private static @Nullable Integer median(TreeMap<Integer, Long> byLength, long all) {
        long seen = 0;
        for (Map.Entry<Integer, Long> length : byLength.entrySet()) {
            seen += length.getValue();
            if (2 * seen >= all) {
                return length.getKey();
            }
        }
        return null;
    }
}

package org.zhengxin.rights.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Deadline.Unit;
import org.zhengxin.foundation.time.WorkingCalendar;

/** Works out the last days of stored clocks (期限届满日计算): one by one where there are suspensions, else many at once. */
@Component
class ClockRows {
    private static final String TERMS = "SELECT began_on, set_on, amount, unit, extended FROM case_clock ";

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Terms(
            LocalDate began,
            @Nullable LocalDate set,
            int amount,
            @Nullable String unit,
            int extended) {

        Optional<DueDay.Due> due(WorkingCalendar calendar, List<Pause> pauses) {
            DueDay days = new DueDay(calendar, began, pauses);
            return set != null
                    ? days.of(set.plusDays(extended))
                    : days.of(amount + extended, Unit.valueOf(Objects.requireNonNull(unit)));
        }
    }

    /** Works one out. */
    void workOut(long clock, WorkingCalendar calendar, List<Pause> pauses) {
        Optional<DueDay.Due> due = jdbc.sql(TERMS + "WHERE id = ?")
                .param(clock)
                .query((row, n) -> new Terms(
                        Objects.requireNonNull(row.getObject(1, LocalDate.class)),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getString(4),
                        row.getInt(5)))
                .single()
                .due(calendar, pauses);
        jdbc.sql("UPDATE case_clock SET due_on = ?, provisional = ? WHERE id = ?")
                .param(due.map(DueDay.Due::on).orElse(null))
                .param(due.map(DueDay.Due::provisional).orElse(false))
                .param(clock)
                .update();
    }

    /** Returns the cases that have suspensions and a running clock in working days. */
    List<UUID> suspendedBefore(LocalDate firstDay, LocalDate lastDay) {
        return jdbc.sql("""
                SELECT DISTINCT c.case_id FROM case_clock c
                WHERE c.stopped_on IS NULL AND c.unit = 'WORKING_DAYS' AND c.began_on <= :last AND c.due_on >= :first
                  AND EXISTS (SELECT 1 FROM case_pause p WHERE p.case_id = c.case_id)
                """)
                .param("first", firstDay)
                .param("last", lastDay)
                .query(UUID.class)
                .list();
    }

    /** A period as many clocks have it. */
    record Period(LocalDate began, int length) {}

    /** Returns the distinct periods in working days of running clocks without suspensions that touch some days. */
    List<Period> periods(LocalDate firstDay, LocalDate lastDay) {
        return jdbc.sql("""
                SELECT DISTINCT began_on, amount + extended AS length FROM case_clock
                WHERE stopped_on IS NULL AND unit = 'WORKING_DAYS' AND began_on <= :last AND due_on >= :first
                """)
                .param("first", firstDay)
                .param("last", lastDay)
                .query((row, n) -> new Period(Objects.requireNonNull(row.getObject(1, LocalDate.class)), row.getInt(2)))
                .list();
    }

    /** Gives every running clock without suspensions of some periods its last day; returns the cases that it changed. */
    Collection<UUID> workOut(List<Period> periods, WorkingCalendar calendar) {
        List<DueDay.Due> due = new ArrayList<>();
        periods.forEach(period -> due.add(new DueDay(calendar, period.began(), List.of())
                .of(period.length(), Unit.WORKING_DAYS)
                .orElseThrow()));
        return jdbc.sql("""
                UPDATE case_clock c SET due_on = n.due_on, provisional = n.provisional
                FROM unnest(:began::date[], :lengths::int[], :due::date[], :provisional::boolean[])
                       AS n (began_on, length, due_on, provisional)
                WHERE c.began_on = n.began_on AND c.amount + c.extended = n.length AND c.unit = 'WORKING_DAYS'
                  AND c.stopped_on IS NULL AND c.due_on IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM case_pause p WHERE p.case_id = c.case_id)
                  AND (c.due_on, c.provisional) IS DISTINCT FROM (n.due_on, n.provisional)
                RETURNING c.case_id
                """)
                .param("began", column("date", periods.stream().map(Period::began)))
                .param("lengths", column("int4", periods.stream().map(Period::length)))
                .param("due", column("date", due.stream().map(DueDay.Due::on)))
                .param("provisional", column("bool", due.stream().map(DueDay.Due::provisional)))
                .query(UUID.class)
                .list();
    }

    private static SqlArrayValue column(String type, Stream<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }
}

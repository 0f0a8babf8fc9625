package org.zhengxin.rights.guide;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsFigures.Figure;
import org.zhengxin.rights.RightsFigures.Line;
import org.zhengxin.web.Text;

/**
 * Counts cases of a kind by the agency that has to do with them (事项统计): those opened in a period, and those decided in it,
 * with what they took. One that its organisation took back was not decided.
 */
@Component
class CaseFigures {
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final Text NO_AGENCY = Text.of("平台（不涉及提供单位）", "the platform alone");

    private static final String CASES = """
            SELECT c.agency_id, c.began_on, c.outcome,
                (c.opened_at AT TIME ZONE 'Asia/Shanghai')::date AS opened_on,
                (c.closed_at AT TIME ZONE 'Asia/Shanghai')::date AS closed_on,
                NOT EXISTS (SELECT FROM case_clock k WHERE k.case_id = c.id AND k.stopped_on > k.due_on) AS in_time
            FROM rights_case c
            WHERE c.kind = :kind AND (
                (c.opened_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :until
                OR (c.closed_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :until)
            ORDER BY c.agency_id NULLS LAST
            """;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final WorkingDays days;

    CaseFigures(JdbcClient jdbc, Agencies agencies, WorkingDays days) {
        this.days = days;
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    private record Case(
            @Nullable Long agency,
            LocalDate beganOn,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String outcome,
            boolean inTime) {}

    /** What is counted together. */
    private static final class Sum {
        private long opened;
        private long decided;
        private long favourable;
        private long inTime;
        private final List<Integer> took = new ArrayList<>();
    }

    /**
     * Returns the lines of a kind of case, the whole city's last: opened, decided, share of favourable outcomes, median
     * working days, share in time.
     */
    List<Line> lines(CaseKind kind, Set<String> favourable, LocalDate from, LocalDate until) {
        WorkingCalendar calendar = days.calendar();
        Map<Long, Sum> sums = new LinkedHashMap<>();
        Sum whole = new Sum();
        for (Case each : cases(kind, from, until)) {
            Long agency = each.agency() == null ? Long.valueOf(0) : each.agency();
            Sum sum = sums.computeIfAbsent(agency, fresh -> new Sum());
            add(sum, each, favourable, from, until, calendar);
            add(whole, each, favourable, from, until, calendar);
        }
        List<Line> lines = new ArrayList<>();
        sums.forEach((agency, sum) -> lines.add(line(name(agency), sum)));
        lines.add(line(null, whole));
        return lines;
    }

    private static void add(
            Sum sum, Case each, Set<String> favourable, LocalDate from, LocalDate until, WorkingCalendar calendar) {
        if (within(each.openedOn(), from, until)) {
            sum.opened++;
        }
        LocalDate closed = each.closedOn();
        if (closed == null || !within(closed, from, until) || WITHDRAWN.equals(each.outcome())) {
            return;
        }
        sum.decided++;
        sum.favourable += each.outcome() != null && favourable.contains(each.outcome()) ? 1 : 0;
        sum.inTime += each.inTime() ? 1 : 0;
        sum.took.add(closed.isBefore(each.beganOn()) ? 0 : calendar.workingDaysBetween(each.beganOn(), closed));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static Line line(@Nullable Text agency, Sum sum) {
        return new Line(
                agency,
                List.of(
                        new Figure.Count(sum.opened),
                        new Figure.Count(sum.decided),
                        new Figure.Share(sum.favourable, sum.decided),
                        new Figure.Median(median(sum.took), sum.took.size()),
                        new Figure.Share(sum.inTime, sum.decided)));
    }

    private static @Nullable BigDecimal median(List<Integer> took) {
        if (took.isEmpty()) {
            return null;
        }
        List<Integer> sorted = took.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? new BigDecimal(sorted.get(middle))
                : new BigDecimal(sorted.get(middle - 1) + sorted.get(middle))
                        .divide(TWO)
                        .stripTrailingZeros();
    }

    private Text name(long agency) {
        Optional<Agency> found = agency == 0 ? Optional.empty() : agencies.byId(agency);
        return found.map(Agency::label).orElse(NO_AGENCY);
    }

    private List<Case> cases(CaseKind kind, LocalDate from, LocalDate until) {
        return jdbc.sql(CASES)
                .param("kind", kind.name())
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query((row, n) -> new Case(
                        row.getObject("agency_id", Long.class),
                        row.getObject("began_on", LocalDate.class),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getBoolean("in_time")))
                .list();
    }
}

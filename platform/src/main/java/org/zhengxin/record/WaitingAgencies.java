package org.zhengxin.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells the office how much waits for the reviewers of the agencies, and how long (各单位待放行情况). */
@Service
public class WaitingAgencies {
    private final JdbcClient jdbc;
    private final PublicationLimit limit;

    WaitingAgencies(JdbcClient jdbc, PublicationLimit limit) {
        this.jdbc = jdbc;
        this.limit = limit;
    }

    /**
     * What of one agency waits.
     *
     * @param oldest when the one that waits longest was received
     * @param byDue how many there are of each day by which they should be public; those that have none are left out
     */
    public record Waiting(long agencyId, int records, Instant oldest, Map<LocalDate, Integer> byDue) {

        public Waiting {
            byDue = Map.copyOf(byDue);
        }

        /** Returns how many should have been public before a day. */
        public int dueBefore(LocalDate day) {
            return byDue.entrySet().stream()
                    .filter(due -> due.getKey().isBefore(day))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    private record Line(long agency, Instant oldest, LocalDate decidedOn, int records) {}

    /** Returns every agency of which something waits, the longest waiting first. */
    public List<Waiting> all() {
        Map<Long, List<Line>> byAgency = lines().stream().collect(Collectors.groupingBy(Line::agency));
        return byAgency.values().stream()
                .map(this::waiting)
                .sorted(Comparator.comparing(Waiting::oldest))
                .toList();
    }

    private List<Line> lines() {
        return jdbc.sql("SELECT v.agency_id, min(v.received_at) AS oldest, v.decided_on, count(*) AS records "
                        + WaitingRecords.FROM + """
                  AND v.agency_id IS NOT NULL AND v.change <> 'RETURNED'
                GROUP BY v.agency_id, v.decided_on
                """)
                .param("closing", Change.closing())
                .query((row, n) -> new Line(
                        row.getLong("agency_id"),
                        row.getTimestamp("oldest").toInstant(),
                        row.getObject("decided_on", LocalDate.class),
                        row.getInt("records")))
                .list();
    }

    private Waiting waiting(List<Line> own) {
        Map<LocalDate, Integer> byDue = new TreeMap<>();
        own.forEach(
                line -> limit.due(line.decidedOn()).ifPresent(due -> byDue.merge(due, line.records(), Integer::sum)));
        return new Waiting(
                own.getFirst().agency(),
                own.stream().mapToInt(Line::records).sum(),
                own.stream().map(Line::oldest).min(Comparator.naturalOrder()).orElseThrow(),
                byDue);
    }
}

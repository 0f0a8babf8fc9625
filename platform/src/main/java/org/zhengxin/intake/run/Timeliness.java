package org.zhengxin.intake.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.record.Fingerprint;
import org.zhengxin.record.PublicationLimit;

/** Counts records that came too late (报送及时性): by first receipt, and by acceptance. */
@Component
class Timeliness {
    private static final int LONGEST_DELAY = 60;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final PublicationLimit limit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Timeliness(PublicationLimit limit, JdbcClient jdbc, Clock clock) {
        this.limit = limit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many of some new records were late.
     *
     * @param received those whose row first came after the limit
     * @param accepted those accepted after the limit
     * @param delays of all of them, how many were received 0, 1, 2 … days after the decision; the last counts all beyond
     */
    record Late(int received, int accepted, Integer[] delays) {}

    Late count(List<Verdict> verdicts, Sender sender) {
        LocalDate today = LocalDate.now(clock);
        LocalDate receivedOn = day(sender.receivedAt());
        Map<LocalDate, Optional<LocalDate>> due = new HashMap<>();
        List<Verdict> late = new ArrayList<>();
        int accepted = 0;
        Integer[] delays = new Integer[LONGEST_DELAY + 1];
        Arrays.fill(delays, 0);
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() != RowOutcome.ACCEPTED || verdict.draft() == null) {
                continue;
            }
            long delay = ChronoUnit.DAYS.between(verdict.draft().decidedOn(), receivedOn);
            delays[(int) Math.clamp(delay, 0, LONGEST_DELAY)]++;
            Optional<LocalDate> last = due.computeIfAbsent(verdict.draft().decidedOn(), limit::due);
            if (last.isPresent() && today.isAfter(last.get())) {
                accepted++;
            }
            if (last.isPresent() && receivedOn.isAfter(last.get())) {
                late.add(verdict);
            }
        }
        Map<Fingerprint, LocalDate> first = firstReceived(late);
        int received = (int)
                late.stream().filter(verdict -> stillLate(verdict, first, due)).count();
        return new Late(received, accepted, delays);
    }

    private static boolean stillLate(
            Verdict verdict, Map<Fingerprint, LocalDate> first, Map<LocalDate, Optional<LocalDate>> due) {
        LocalDate came = verdict.documentKey() == null ? null : first.get(verdict.documentKey());
        LocalDate decidedOn = Objects.requireNonNull(verdict.draft()).decidedOn();
        return came == null
                || due.getOrDefault(decidedOn, Optional.empty())
                        .filter(came::isAfter)
                        .isPresent();
    }

    private Map<Fingerprint, LocalDate> firstReceived(List<Verdict> late) {
        Map<Fingerprint, LocalDate> first = new HashMap<>();
        byte[][] keys = late.stream()
                .map(Verdict::documentKey)
                .filter(Objects::nonNull)
                .map(Fingerprint::bytes)
                .toArray(byte[][]::new);
        if (keys.length > 0) {
            jdbc.sql("""
                    SELECT document_key, min(received_at) AS first FROM batch_row
                    WHERE document_key = ANY (?) GROUP BY document_key
                    """).param(keys).query(row -> {
                first.put(
                        Fingerprint.stored(row.getBytes("document_key")),
                        day(row.getTimestamp("first").toInstant()));
            });
        }
        return first;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }
}

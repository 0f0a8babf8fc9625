package org.zhengxin.comparison.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.zhengxin.comparison.list.Line;
import org.zhengxin.comparison.list.ListProblem;
import org.zhengxin.organisation.ListLine;
import org.zhengxin.organisation.ListMatch;
import org.zhengxin.organisation.ListMatching;
import org.zhengxin.record.PublicHoldings;
import org.zhengxin.record.PublicHoldings.Holding;

/** Compares lists with the register (名单比对): by a handful of queries, however long the list is; a few at a time. */
@Component
public class Comparer {
    /** How many records of a kind are given one by one. */
    public static final int EACH = 50;

    private static final int AT_ONCE = 4;
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final ListMatching matching;
    private final PublicHoldings records;
    private final Rows rows;
    private final Sources sources;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Comparer(ListMatching matching, PublicHoldings records, Rows rows, Sources sources, Clock clock) {
        this.matching = matching;
        this.records = records;
        this.rows = rows;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Says what the register says of a list; keeps nothing of it.
     *
     * @throws org.zhengxin.web.ProblemException {@code COMPARISON_BUSY} if too many are being compared
     */
    public Comparison compare(List<Line> lines) {
        await();
        try {
            return compared(lines);
        } finally {
            places.release();
        }
    }

    private Comparison compared(List<Line> lines) {
        List<ListMatch> matches = matching.match(lines.stream()
                .map(line -> new ListLine(line.code(), line.name()))
                .toList());
        Map<Long, List<Long>> groups = new LinkedHashMap<>();
        for (ListMatch match : matches) {
            if (match instanceof ListMatch.One one) {
                groups.put(one.organisation().id(), one.groupIds());
            }
        }
        Map<Long, List<Holding>> held = new HashMap<>();
        records.of(groups, EACH)
                .forEach(holding -> held.computeIfAbsent(holding.subject(), id -> new ArrayList<>())
                        .add(holding));
        List<Row> compared = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            compared.add(rows.row(lines.get(i), matches.get(i), held));
        }
        return new Comparison(LocalDate.now(clock), clock.instant(), compared, sources.all(), sources.withheld());
    }

    private void await() {
        try {
            if (places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw ListProblem.COMPARISON_BUSY.exception();
    }
}

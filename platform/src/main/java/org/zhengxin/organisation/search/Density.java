package org.zhengxin.organisation.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Knows which grams are rare, from the database's own statistics (词元频度). */
@Component
class Density {
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int MOST_KEYS = 3;

    /** A longer list than this share of all names takes longer to bring in than it saves. */
    private static final double WIDE = 0.2;

    /** Below this share, looking at the names that are left is cheaper than asking for one more gram. */
    private static final double FEW = 0.002;

    /** Taken for the share of what is not among the common grams. */
    private static final double RARE = 0.002;

    private static final String COMMON = """
            select e.gram, e.share
            from pg_stats s, unnest(s.most_common_elems::text::integer[], s.most_common_elem_freqs) as e (gram, share)
            where s.schemaname = current_schema() and s.tablename = 'name_index' and s.attname = 'grams'
                and e.gram is not null
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    Density(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns what to ask the index for: the rarest grams of a probe, until few of the names that the rarest leads to are
     * likely to be left. Grams side by side often come together (教育, 咨询), so that one of them tells nearly all.
     */
    Telling telling(Probe probe) {
        Known now = known();
        int[] all = probe.all();
        List<Integer> places = IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> now.share(all[place])))
                .toList();
        Set<Integer> chosen = new LinkedHashSet<>(places.subList(0, Math.min(1, places.size())));
        double left = 1;
        for (boolean besides : new boolean[] {false, true}) {
            for (int place : places) {
                double share = now.share(all[place]);
                boolean touches = chosen.contains(place - 1) || chosen.contains(place + 1);
                if (left > FEW
                        && chosen.size() < MOST_KEYS
                        && share < WIDE
                        && touches == besides
                        && chosen.add(place)) {
                    left *= share;
                }
            }
        }
        return new Telling(
                chosen.stream().mapToInt(place -> all[place]).toArray(),
                places.stream()
                        .filter(place -> !chosen.contains(place))
                        .mapToInt(place -> all[place])
                        .toArray(),
                probe.any());
    }

    /** Returns which share of all names holds some grams, as if each stood by itself. */
    double share(int[] grams) {
        Known now = known();
        return Arrays.stream(grams).mapToDouble(now::share).reduce(1, (one, other) -> one * other);
    }

    private Known known() {
        Known held = known;
        if (held.since.plus(LASTS).isBefore(clock.instant())) {
            held = read();
            known = held;
        }
        return held;
    }

    private Known read() {
        Map<Integer, Double> shares = new HashMap<>();
        jdbc.query(COMMON, row -> {
            shares.put(row.getInt(1), row.getDouble(2));
        });
        return new Known(clock.instant(), Map.copyOf(shares));
    }

    /** What the database's statistics say; a gram that is not among the common ones is rarer than all of these. */
    private record Known(Instant since, Map<Integer, Double> shares) {
        double share(int gram) {
            return shares.getOrDefault(gram, RARE);
        }
    }
}

package org.zhengxin.organisation.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Estimates how many names hold some grams, from the database's own statistics (词元频度). */
@Component
class Density {
    private static final Duration LASTS = Duration.ofMinutes(1);

    private static final String COMMON = """
            select e.gram, e.share
            from pg_stats s, unnest(s.most_common_elems::text::integer[], s.most_common_elem_freqs) as e (gram, share)
            where s.schemaname = current_schema() and s.tablename = 'name_index' and s.attname = 'grams'
                and e.gram is not null
            """;

    private static final String SIZE = "select greatest(reltuples, 0) from pg_class where oid = 'name_index'::regclass";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, 0, Map.of());

    Density(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many names hold all grams of a probe, as if each stood by itself; those that are not common count as none. */
    double expected(Probe probe) {
        Known now = known();
        double share = 1;
        for (int gram : probe.all()) {
            share *= now.shares.getOrDefault(gram, 0.0);
        }
        double any = 0;
        for (int gram : probe.any()) {
            any += now.shares.getOrDefault(gram, 0.0);
        }
        return now.names * share * (probe.any().length == 0 ? 1 : Math.min(1, any));
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
        Double names = jdbc.queryForObject(SIZE, Double.class);
        return new Known(clock.instant(), names == null ? 0 : names, Map.copyOf(shares));
    }

    private record Known(Instant since, double names, Map<Integer, Double> shares) {}
}

package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks the index of names for what some probes admit (候选查询): all probes by one statement, portion by portion until
 * there are enough.
 *
 * <p>A materialised part is planned as if it were read whole, which is by the index, and is read only as far as the
 * limit goes. What is asked for is hidden behind {@code offset 0}, so that the database keeps one plan for all questions.
 */
final class Candidates {
    private static final String COLUMNS = NameHit.COLUMNS + ", n.region, n.industry";

    private static final String ASKED = "select " + NameHit.COLUMNS + """
             from (select ?::text[] as keys, ?::text[] as rest, ?::text[] as alternatives offset 0) a
            cross join lateral unnest(a.keys, a.rest, a.alternatives) as t (keys, rest, alternatives)
            cross join lateral (
                select t.keys::integer[] as keys, t.rest::integer[] as rest, t.alternatives::integer[] as alternatives
                offset 0) p
            cross join lateral (
                with c as materialized (%s)
                select * from (select * from c limit %d) n where true%s limit ?) n
            """;

    private final JdbcTemplate jdbc;
    private final Density density;

    Candidates(JdbcTemplate jdbc, Density density) {
        this.jdbc = jdbc;
        this.density = density;
    }

    /** Returns names that one of some probes admits; so many of each probe at most. */
    List<NameHit> admitted(List<Probe> probes, Conditions conditions, int limit) {
        return told(probes.stream().map(density::telling).toList(), conditions, limit);
    }

    /** Returns names that hold the rarest grams of one of some probes and what those probes share besides. */
    List<NameHit> about(List<Probe> probes, Conditions conditions, int limit) {
        Map<String, Telling> distinct = new LinkedHashMap<>();
        for (Probe probe : probes) {
            Telling telling = density.telling(probe);
            distinct.merge(literal(telling.keys()), telling, Telling::shared);
        }
        return told(List.copyOf(distinct.values()), conditions, limit / Math.max(1, distinct.size()));
    }

    static String literal(int[] grams) {
        return Arrays.toString(grams).replace('[', '{').replace(']', '}').replace(" ", "");
    }

    private List<NameHit> told(List<Telling> tellings, Conditions conditions, int limit) {
        Map<Telling.Shape, List<Telling>> shapes = tellings.stream()
                .collect(Collectors.groupingBy(Telling::shape, LinkedHashMap::new, Collectors.toList()));
        List<NameHit> hits = new ArrayList<>();
        shapes.forEach((shape, some) -> hits.addAll(told(shape, some, conditions, limit)));
        return hits;
    }

    private List<NameHit> told(Telling.Shape shape, List<Telling> tellings, Conditions conditions, int limit) {
        List<Object> values = new ArrayList<>();
        for (Function<Telling, int[]> part :
                List.<Function<Telling, int[]>>of(Telling::keys, Telling::rest, Telling::any)) {
            values.add(tellings.stream().map(part).map(Candidates::literal).toArray(String[]::new));
        }
        StringBuilder besides = new StringBuilder();
        conditions.append(besides, values);
        values.add(limit);
        String sql = ASKED.formatted(Portions.query(COLUMNS, shape.condition()), conditions.lookedAt(), besides);
        return jdbc.query(sql, NameHit::read, values.toArray());
    }
}

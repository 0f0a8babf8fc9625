package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads candidates from the index of names (候选读取), never more than asked for and never by looking at all names. */
@Component
class NameReader {
    private static final int WALK = 10_000;

    /** Fewer than this share of all names are found faster by the index than by a walk. */
    private static final double FEW = 0.003;

    /** Sorts after every text that goes on after a beginning. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private static final String BEGINNING = " from (select * from name_index b where b.folded >= ? and b.folded < ?"
            + " order by b.folded, b.organisation_id limit %s) n where true";

    private final JdbcTemplate jdbc;
    private final Density density;
    private final Candidates candidates;

    NameReader(JdbcTemplate jdbc, Density density) {
        this.jdbc = jdbc;
        this.density = density;
        this.candidates = new Candidates(jdbc, density);
    }

    /** Returns names that begin with a text, in order: those first that are the text. */
    List<NameHit> beginning(String folded, Conditions conditions, int limit) {
        List<Object> values = new ArrayList<>(List.of(folded, folded + LAST_CHARACTER));
        StringBuilder sql = new StringBuilder("select " + NameHit.COLUMNS);
        sql.append(BEGINNING.formatted(conditions.retired() ? "all" : Integer.toString(conditions.lookedAt())));
        append(Probe.all(new Grams()).with(conditions.grams()), sql, values);
        conditions.append(sql, values);
        values.add(limit);
        return query(sql.append(" order by n.folded, n.organisation_id limit ?"), values);
    }

    /** Returns names that one of some probes admits, those in operation first; so many of each probe at most. */
    List<NameHit> probed(List<Probe> probes, Conditions conditions, int limit) {
        List<Probe> asked = with(conditions, probes);
        return conditions.retired() ? planned(asked, conditions, limit) : candidates.admitted(asked, conditions, limit);
    }

    /** Returns names that hold much of what one of some probes asks for; so many in all at most. */
    List<NameHit> about(List<Probe> probes, Conditions conditions, int limit) {
        List<Probe> asked = with(conditions, probes);
        return conditions.retired()
                ? planned(asked, conditions, limit / Math.max(1, probes.size()))
                : candidates.about(asked, conditions, limit);
    }

    private static List<Probe> with(Conditions conditions, List<Probe> probes) {
        return probes.stream().map(probe -> probe.with(conditions.grams())).toList();
    }

    /** Leaves it to the database where to begin: few organisations are merged into others. */
    private List<NameHit> planned(List<Probe> probes, Conditions conditions, int limit) {
        List<NameHit> hits = new ArrayList<>();
        for (Probe probe : probes) {
            List<NameHit> found = planned(probe, conditions, limit);
            hits.addAll(found.size() < limit ? found : planned(probe.with(Gram.living()), conditions, limit));
        }
        return hits;
    }

    private List<NameHit> planned(Probe probe, Conditions conditions, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "with c as materialized (select " + NameHit.COLUMNS + " from name_index n where true");
        append(probe, sql, values);
        conditions.append(sql, values);
        values.add(limit);
        return query(sql.append(") select * from c limit ?"), values);
    }

    /** Returns names that hold a text which the index does not know, from a bounded walk. */
    List<NameHit> holding(String folded, Conditions conditions, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select " + NameHit.COLUMNS + " from (select * from name_index limit "
                + WALK + ") n where strpos(n.folded, ?) > 0");
        values.add(folded);
        append(Probe.all(new Grams()).with(conditions.grams()), sql, values);
        conditions.append(sql, values);
        values.add(limit);
        return query(sql.append(" limit ?"), values);
    }

    /**
     * Returns the keys of organisations that conditions admit, in the order of keys. Where many do, a walk in that order
     * soon meets enough of them.
     */
    List<Long> listed(Conditions conditions, long afterId, int limit) {
        String table = density.share(conditions.grams()) < FEW ? Portions.table() : "name_index n";
        List<Object> values = new ArrayList<>(List.of(afterId));
        StringBuilder sql = new StringBuilder(
                "select n.organisation_id from " + table + " where n.ordinal = 0 and n.organisation_id > ?");
        append(Probe.all(new Grams()).with(conditions.grams()), sql, values);
        conditions.append(sql, values);
        values.add(limit);
        return jdbc.queryForList(
                sql.append(" order by n.organisation_id limit ?").toString(), Long.class, values.toArray());
    }

    private static void append(Probe probe, StringBuilder sql, List<Object> values) {
        if (probe.all().length > 0) {
            sql.append(" and n.grams @> ?::integer[]");
            values.add(Candidates.literal(probe.all()));
        }
        if (probe.any().length > 0) {
            sql.append(" and n.grams && ?::integer[]");
            values.add(Candidates.literal(probe.any()));
        }
    }

    private List<NameHit> query(StringBuilder sql, List<Object> values) {
        return jdbc.query(sql.toString(), NameHit::read, values.toArray());
    }
}

package org.zhengxin.organisation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads candidates from the index of names (候选读取), never more than asked for and never by looking at all names.
 *
 * <p>A materialised part is planned as if it were read whole, which is by the index, and is read only as far as the
 * limit goes. Words that stand in a great many names are found faster by walking a bounded way through the table.
 */
@Component
class NameReader {
    /** Where more names are expected than this, a short walk meets enough of them. */
    private static final double MANY = 30_000;

    private static final int WALK = 10_000;
    private static final int ENOUGH = 150;
    private static final int MOST_WALKED = 200;

    /** Sorts after every text that goes on after a beginning. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcTemplate jdbc;
    private final Density density;

    NameReader(JdbcTemplate jdbc, Density density) {
        this.jdbc = jdbc;
        this.density = density;
    }

    /** Returns names that begin with a text, in order: those first that are the text. */
    List<NameHit> beginning(String folded, Conditions conditions, int limit) {
        return where(
                "n.folded >= ? and n.folded < ?",
                List.of(folded, folded + LAST_CHARACTER),
                conditions,
                " order by n.folded, n.organisation_id",
                limit);
    }

    /** Returns names that a probe admits; those in operation first if there are more than the limit. */
    List<NameHit> probed(Probe probe, Conditions conditions, int limit) {
        Probe asked = probe.with(conditions.grams());
        if (density.expected(asked) > MANY) {
            List<NameHit> near = walked(asked.with(Gram.living()), conditions, Math.min(limit, MOST_WALKED));
            if (near.size() >= ENOUGH) {
                return near;
            }
        }
        List<NameHit> found = indexed(asked, conditions, limit);
        return found.size() < limit ? found : indexed(asked.with(Gram.living()), conditions, limit);
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

    /** Returns the keys of organisations that conditions admit, in the order of keys. */
    List<Long> listed(Conditions conditions, long afterId, int limit) {
        List<Object> values = new ArrayList<>(List.of(afterId));
        StringBuilder sql = new StringBuilder(
                "select n.organisation_id from name_index n where n.ordinal = 0 and n.organisation_id > ?");
        append(Probe.all(new Grams()).with(conditions.grams()), sql, values);
        conditions.append(sql, values);
        values.add(limit);
        return jdbc.queryForList(
                sql.append(" order by n.organisation_id limit ?").toString(), Long.class, values.toArray());
    }

    private List<NameHit> walked(Probe probe, Conditions conditions, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "select " + NameHit.COLUMNS + " from (select * from name_index limit " + WALK + ") n where true");
        append(probe, sql, values);
        conditions.append(sql, values);
        values.add(limit);
        return query(sql.append(" limit ?"), values);
    }

    private List<NameHit> indexed(Probe probe, Conditions conditions, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "with c as materialized (select " + NameHit.COLUMNS + " from name_index n where true");
        append(probe, sql, values);
        conditions.append(sql, values);
        values.add(limit);
        return query(sql.append(") select * from c limit ?"), values);
    }

    private List<NameHit> where(String condition, List<Object> bound, Conditions conditions, String order, int limit) {
        List<Object> values = new ArrayList<>(bound);
        StringBuilder sql = new StringBuilder("select " + NameHit.COLUMNS + " from name_index n where " + condition);
        conditions.append(sql, values);
        append(Probe.all(new Grams()).with(conditions.grams()), sql, values);
        values.add(limit);
        return query(sql.append(order).append(" limit ?"), values);
    }

    private static void append(Probe probe, StringBuilder sql, List<Object> values) {
        if (probe.all().length > 0) {
            sql.append(" and n.grams @> ?::integer[]");
            values.add(literal(probe.all()));
        }
        if (probe.any().length > 0) {
            sql.append(" and n.grams && ?::integer[]");
            values.add(literal(probe.any()));
        }
    }

    private static String literal(int[] grams) {
        return Arrays.toString(grams).replace('[', '{').replace(']', '}').replace(" ", "");
    }

    private List<NameHit> query(StringBuilder sql, List<Object> values) {
        return jdbc.query(sql.toString(), NameHit::read, values.toArray());
    }
}

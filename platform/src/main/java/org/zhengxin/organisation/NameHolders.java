package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds who bears or bore names (名称持有人): all names by one query. */
@Component
class NameHolders {
    /** With more bearers than this a name tells nothing; no more of them are looked at. */
    static final int MOST = 20;

    private static final String HOLDERS = """
            select asked.normal, held.organisation_id, held.name, held.known_until is null, o.linked
            from unnest(?::text[]) as asked (normal)
            cross join lateral (
                select n.organisation_id, n.name, n.known_until
                from organisation_name n
                where n.name_normal = asked.normal
                order by n.organisation_id
                limit ?) held
            join organisation o on o.id = held.organisation_id
            """;

    private final JdbcTemplate jdbc;

    NameHolders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who bears or bore a name.
     *
     * @param name as registered
     * @param current whether it is the name of today
     * @param linked whether some merge names the organisation
     */
    record Holder(long organisationId, String name, boolean current, boolean linked) {}

    /** Returns the bearers of names in normal form, at most one more than {@link #MOST} each. */
    Map<String, List<Holder>> of(Collection<String> normalNames) {
        Map<String, List<Holder>> holders = new HashMap<>();
        if (normalNames.isEmpty()) {
            return holders;
        }
        jdbc.query(
                HOLDERS,
                ps -> new Chunk<>(ps, normalNames).texts(NameLines::searchable).value(MOST + 1),
                row -> {
                    holders.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(new Holder(row.getLong(2), row.getString(3), row.getBoolean(4), row.getBoolean(5)));
                });
        return holders;
    }
}

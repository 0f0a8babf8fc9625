package org.zhengxin.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks through names a window at a time, so that no search does more than a bounded amount of work. */
@Component
class NameWindows {
    /** Names read from the index at once. */
    private static final int PREFIX_WINDOW = 300;

    /** Organisations scanned at once. */
    private static final int SCAN_WINDOW = 200_000;

    /** Hits of a scan at once: the page asks for fewer. */
    private static final int SCAN_HITS = 500;

    /** Only an organisation's smallest name with the prefix counts: it appears once in all windows. */
    private static final String PREFIX = """
            select n.name_normal, n.organisation_id,
                exists (
                    select 1 from organisation_name e
                    where e.organisation_id = n.organisation_id and starts_with(e.name_normal, ?)
                        and (e.name_normal, e.version) < (n.name_normal, n.version)) as again
            from organisation_name n
            where (n.name_normal, n.organisation_id) > (?, ?) and n.name_normal < ?
            order by n.name_normal, n.organisation_id
            limit ?
            """;

    private static final String SCAN = """
            select distinct n.organisation_id
            from organisation_name n
            where n.organisation_id > ? and n.organisation_id <= ? and strpos(n.name_normal, ?) > 0
                and not exists (
                    select 1 from organisation_name e
                    where e.organisation_id = n.organisation_id and starts_with(e.name_normal, ?))
            order by n.organisation_id
            limit ?
            """;

    private static final String LAST_ID = "select coalesce(max(id), 0) from organisation";

    /** Sorts after every text that goes on after a prefix. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcTemplate jdbc;

    NameWindows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Window from(NamePlace place, String normal) {
        return place.isPrefix() ? prefix(place, normal) : scan(place, normal);
    }

    private Window prefix(NamePlace place, String normal) {
        // The place is the only lower bound: beside another one the index would be read from its start.
        NamePlace start = place.name().startsWith(normal) ? place : new NamePlace(true, normal, 0);
        List<Hit> read = jdbc.query(
                PREFIX,
                (row, number) -> new Hit(new NamePlace(true, row.getString(1), row.getLong(2)), row.getBoolean(3)),
                normal,
                start.name(),
                start.id(),
                normal + LAST_CHARACTER,
                PREFIX_WINDOW);
        List<NamePlace> hits =
                read.stream().filter(hit -> !hit.again).map(Hit::place).toList();
        NamePlace next = read.size() < PREFIX_WINDOW ? NamePlace.REST : read.getLast().place;
        return new Window(hits, Optional.of(next));
    }

    private Window scan(NamePlace place, String normal) {
        long end = place.id() + SCAN_WINDOW;
        List<NamePlace> hits = jdbc.query(
                SCAN,
                (row, number) -> new NamePlace(false, "", row.getLong(1)),
                place.id(),
                end,
                normal,
                normal,
                SCAN_HITS);
        if (hits.size() == SCAN_HITS) {
            return new Window(hits, Optional.of(hits.getLast()));
        }
        Long lastId = jdbc.queryForObject(LAST_ID, Long.class);
        boolean isLast = lastId == null || lastId <= end;
        return new Window(hits, isLast ? Optional.empty() : Optional.of(new NamePlace(false, "", end)));
    }

    /**
     * What one window holds.
     *
     * @param hits in order
     * @param next where the search goes on; empty at its end
     */
    record Window(List<NamePlace> hits, Optional<NamePlace> next) {}

    private record Hit(NamePlace place, boolean again) {}
}

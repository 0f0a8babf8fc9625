package org.zhengxin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Nature;
import org.zhengxin.organisation.Marks;
import org.zhengxin.organisation.MergeUndone;
import org.zhengxin.organisation.NamesRebuilt;
import org.zhengxin.organisation.OrganisationsMerged;

/**
 * Tells the register of organisations on which days licences and honours are public about them (公示标记更新), whenever
 * their records change, so that a search can ask for them. A licence counts while it is in force, not as history. What is
 * public about one of merged organisations is public about all of them.
 */
@Component
class PublicMarks {
    private static final int MANY = 5_000;

    private static final String ALONE = """
            WITH member (organisation_id, id) AS (SELECT t.id, t.id FROM unnest(:organisations::bigint[]) AS t (id))
            """;

    private static final String MERGED = """
            WITH RECURSIVE member (organisation_id, id) AS (
                SELECT t.id, t.id FROM unnest(:organisations::bigint[]) AS t (id)
                UNION
                SELECT m.organisation_id, l.other
                FROM member m
                CROSS JOIN LATERAL (
                    SELECT surviving_id AS other FROM organisation_link WHERE retired_id = m.id AND ended_at IS NULL
                    UNION ALL
                    SELECT retired_id FROM organisation_link WHERE surviving_id = m.id AND ended_at IS NULL) l)
            """;

    private static final String DAYS = """
            SELECT s.organisation_id, s.mark, lower(s.span), upper(s.span) - 1
            FROM (
              SELECT d.organisation_id, d.mark, unnest(range_agg(daterange(d.day_from, d.day_until, '[]'))) AS span
              FROM (
                SELECT m.organisation_id, CASE WHEN v.kind = ANY (:licences) THEN 'LICENCES' ELSE 'HONOURS' END AS mark,
                    v.public_from AS day_from,
                    CASE WHEN v.kind = ANY (:licences) THEN least(v.public_until, v.valid_until, v.ended_on - 1)
                        ELSE v.public_until END AS day_until
                FROM member m
                JOIN record r ON r.organisation_id = m.id
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                    AND v.version = r.current_version
                WHERE r.kind = ANY (:kinds) AND v.public_from IS NOT NULL
              ) d
              WHERE d.day_until IS NULL OR d.day_until >= d.day_from
              GROUP BY 1, 2) s
            """;

    private final JdbcClient jdbc;
    private final Set<String> licences;
    private final Set<String> kinds;
    private final Marks marks;
    private final TransactionTemplate transaction;

    PublicMarks(JdbcClient jdbc, Catalogue catalogue, Marks marks, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.licences = kinds(catalogue, Kind::grantsLicences);
        this.kinds = kinds(catalogue, kind -> kind.grantsLicences() || kind.nature() == Nature.POSITIVE);
        this.marks = marks;
    }

    /** Whether records of a kind are asked for. */
    boolean concern(String kind) {
        return kinds.contains(kind);
    }

    /** Tells the days of some organisations anew. */
    void refresh(Collection<Long> organisations) {
        if (!organisations.isEmpty()) {
            String groups = merges() ? MERGED : ALONE;
            List<Long> all = groups.equals(ALONE) ? List.copyOf(organisations) : members(organisations);
            marks.replace(all, () -> days(groups, all));
        }
    }

    @EventListener
    void merged(OrganisationsMerged event) {
        refresh(List.of(event.retiredId(), event.survivingId()));
    }

    @EventListener
    void parted(MergeUndone event) {
        refresh(List.of(event.retiredId(), event.survivingId()));
    }

    private boolean merges() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM organisation_link WHERE ended_at IS NULL)")
                .query(Boolean.class)
                .single();
    }

    private List<Long> members(Collection<Long> organisations) {
        return jdbc.sql(MERGED + "SELECT DISTINCT id FROM member ORDER BY id")
                .param("organisations", organisations.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Tells all days anew after a rebuild, also those of records from before there were marks. */
    @EventListener(NamesRebuilt.class)
    void refreshAll() {
        List<Long> some = next(0);
        while (!some.isEmpty()) {
            List<Long> organisations = some;
            transaction.executeWithoutResult(status -> refresh(organisations));
            some = next(some.getLast());
        }
    }

    private List<Long> next(long after) {
        return jdbc.sql("""
                SELECT DISTINCT organisation_id FROM record
                WHERE organisation_id > :after AND kind = ANY (:kinds)
                ORDER BY organisation_id LIMIT :many
                """)
                .param("after", after)
                .param("kinds", kinds.toArray(String[]::new))
                .param("many", MANY)
                .query(Long.class)
                .list();
    }

    private List<Marks.Days> days(String groups, Collection<Long> organisations) {
        return jdbc.sql(groups + DAYS)
                .param("licences", licences.toArray(String[]::new))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .query(PublicMarks::read)
                .list();
    }

    private static Set<String> kinds(Catalogue catalogue, Predicate<Kind> condition) {
        return catalogue.kinds().stream().filter(condition).map(Kind::code).collect(Collectors.toUnmodifiableSet());
    }

    private static Marks.Days read(ResultSet row, int number) throws SQLException {
        return new Marks.Days(
                row.getLong(1),
                Marks.Mark.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class));
    }
}

package org.zhengxin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads organisations for lists, a page at a time. */
@Component
class SummaryReader {
    private static final String SELECT = """
            select o.id, o.code, o.name, nullif(o.former_names, '{}'), o.kind, o.status, o.region, o.industry, o.provisional
            from organisation o
            """;

    /** Retired organisations are left out: the surviving one stands for them. */
    private static final String STANDING = """
            and (not o.linked or not exists (
                select 1 from organisation_link l where l.retired_id = o.id and l.ended_at is null))
            """;

    private static final String ALL = SELECT + "where o.id > ? " + STANDING + "order by o.id limit ?";

    private static final String PROVISIONAL =
            SELECT + "where o.provisional and o.id > ? " + STANDING + "order by o.id limit ?";

    private static final String OF_REGION = SELECT
            + "where o.region <= ? and (o.region, o.id) > (?, ?) "
            + STANDING
            + "order by o.region, o.id limit ?";

    private static final String PROVISIONAL_OF_REGION = SELECT
            + "where o.provisional and o.id > ? and o.region between ? and ? "
            + STANDING
            + "order by o.id limit ?";

    private static final String BY_ID = SELECT + "where o.id = any (?)";

    private final JdbcTemplate jdbc;

    SummaryReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganisationSummary> all(long afterId, int limit) {
        return jdbc.query(ALL, SummaryReader::read, afterId, limit);
    }

    List<OrganisationSummary> provisional(long afterId, int limit) {
        return jdbc.query(PROVISIONAL, SummaryReader::read, afterId, limit);
    }

    List<OrganisationSummary> provisional(RegionRange range, long afterId, int limit) {
        return jdbc.query(PROVISIONAL_OF_REGION, SummaryReader::read, afterId, range.first(), range.last(), limit);
    }

    /** Lists by region and key, from after the given ones. */
    List<OrganisationSummary> ofRegion(RegionRange range, String afterRegion, long afterId, int limit) {
        return jdbc.query(OF_REGION, SummaryReader::read, range.last(), afterRegion, afterId, limit);
    }

    Map<Long, OrganisationSummary> byId(Collection<Long> ids) {
        Map<Long, OrganisationSummary> found = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.query(BY_ID, ps -> new Chunk<>(ps, ids).longs(Long::longValue), SummaryReader::read)
                    .forEach(summary -> found.put(summary.id(), summary));
        }
        return found;
    }

    private static OrganisationSummary read(ResultSet row, int number) throws SQLException {
        return new OrganisationSummary(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                OrganisationRows.names(row.getArray(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9));
    }
}

package org.zhengxin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.OlderNumber;
import org.zhengxin.organisation.OrganisationCard.Merged;
import org.zhengxin.organisation.OrganisationCard.Name;

/** Reads what stands on an organisation's card beside its current state. */
@Component
class CardReader {
    private static final String NAMES = """
            select name, known_from, known_until from organisation_name
            where organisation_id = ? order by known_until desc nulls first, version desc, name
            """;

    private static final String NUMBERS = """
            select type, value from organisation_identifier where organisation_id = ? order by type, value
            """;

    private static final String MERGED = """
            select o.code, o.name, l.from_on
            from organisation o
            left join organisation_link l on l.retired_id = o.id and l.ended_at is null
            where o.id = any (?) and o.id <> ?
            order by o.code
            """;

    private final JdbcTemplate jdbc;

    CardReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    OrganisationCard card(Organisation organisation, List<Long> groupIds) {
        long id = organisation.id();
        return new OrganisationCard(
                organisation,
                jdbc.query(NAMES, CardReader::name, id),
                jdbc.query(NUMBERS, CardReader::number, id),
                groupIds.size() == 1 ? List.of() : merged(id, groupIds));
    }

    private List<Merged> merged(long id, List<Long> groupIds) {
        return jdbc.query(
                MERGED,
                ps -> new Chunk<>(ps, groupIds).longs(Long::longValue).value(id),
                (row, number) -> new Merged(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)));
    }

    private static Name name(ResultSet row, int number) throws SQLException {
        return new Name(row.getString(1), instant(row.getTimestamp(2)), instant(row.getTimestamp(3)));
    }

    private static OlderNumber number(ResultSet row, int number) throws SQLException {
        return new OlderNumber(OlderNumber.Type.valueOf(row.getString(1)), row.getString(2));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

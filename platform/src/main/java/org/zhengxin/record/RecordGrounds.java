package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.SeverityDecision;

/**
 * Reads why a record stands where it stands (公示依据查询), public or not. Whoever calls it for what is not public has made
 * sure who asks.
 */
@Service
public class RecordGrounds {
    private static final String COLUMNS = RecordRows.COLUMNS
            + ", v.reason, v.row_public_until, v.row_channels, v.ended_on, o.provisional, "
            + Stream.of(Channel.values())
                    .filter(channel -> channel != Channel.PUBLIC)
                    .map(channel -> "v." + VersionColumns.from(channel) + ", v." + VersionColumns.until(channel))
                    .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final RecordReader reader;
    private final Catalogue catalogue;

    RecordGrounds(JdbcClient jdbc, RecordReader reader, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** Finds a record; empty if there is none, or if it was erased. */
    public Optional<RecordGround> find(UUID record) {
        return jdbc.sql("SELECT " + COLUMNS + ", " + PublicCondition.TODAY + """
                 AS shown,
                    (SELECT min(f.public_from) FROM version f
                     WHERE f.organisation_id = v.organisation_id AND f.record_id = v.record_id
                       AND f.public_from <= :today) AS first_public
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                JOIN organisation o ON o.id = r.organisation_id
                WHERE r.id = :record AND v.change <> 'ERASED'
                """)
                .param("record", record)
                .param("today", Date.valueOf(reader.today()))
                .query(this::read)
                .optional();
    }

    /** Returns the records of an organisation that bear a number, public or not, latest decision first; at most 50. */
    public List<RecordView> numbered(long organisation, String documentNumber) {
        return jdbc.sql("SELECT " + RecordRows.COLUMNS + """

                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.organisation_id = :organisation AND v.change <> 'ERASED'
                  AND (:number = '' OR position(:number IN v.document_number) > 0)
                ORDER BY v.decided_on DESC, v.record_id DESC LIMIT 50
                """)
                .param("organisation", organisation)
                .param("number", documentNumber.strip())
                .query(RecordRows::read)
                .list();
    }

    private RecordGround read(ResultSet row, int number) throws SQLException {
        RecordView view = RecordRows.read(row, number);
        Map<Channel, DayRange> days = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            days.put(channel, VersionColumns.days(row, channel));
        }
        DaysInput input = StoredInput.read(row, row.getBoolean("provisional"));
        @Nullable
        SeverityDecision graded = catalogue
                .kind(view.kind())
                .map(kind -> StoredGrade.of(kind, StoredInput.values(view.body()), view.decidedOn(), view.fine()))
                .orElse(null);
        return new RecordGround(
                view,
                days,
                input,
                graded,
                row.getString("reason"),
                row.getObject("first_public", LocalDate.class),
                row.getBoolean("shown"));
    }
}

package org.zhengxin.record;

import java.sql.Date;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.catalog.Channel;

/**
 * Reads what government bodies share about organisations (政务共享信息): records within their days of the government channel,
 * whether they are still public or not. Not for the public: whoever shows it writes the access down before.
 */
@Service
public class SharedFile {
    /** As {@link PublicCondition#TODAY}, for the government channel. */
    private static final String TODAY = """
            (v.government_from <= :today AND (v.government_until IS NULL OR v.government_until >= :today)
             AND v.kind <> ALL (ARRAY(%s)))""".formatted(PublicCondition.WITHHELD);

    private final JdbcClient jdbc;
    private final RecordReader records;

    SharedFile(JdbcClient jdbc, RecordReader records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /**
     * A record that is shared today.
     *
     * @param days its days on the government channel
     */
    public record Shared(RecordView record, DayRange days) {}

    /** Returns the records shared about a group of merged organisations, latest decision first. */
    public List<Shared> of(Collection<Long> group, RecordReader.@Nullable Place after, int limit) {
        return jdbc.sql("SELECT v.government_from, v.government_until, " + RecordRows.COLUMNS + """

                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.organisation_id = ANY (:group)
                  AND """ + TODAY + """

                  AND (:day::date IS NULL OR (v.decided_on, v.record_id) < (:day, :record))
                ORDER BY v.decided_on DESC, v.record_id DESC
                LIMIT :limit
                """)
                .param("group", group.toArray(Long[]::new))
                .param("today", Date.valueOf(records.today()))
                .param("day", after == null ? null : Date.valueOf(after.decidedOn()))
                .param("record", after == null ? null : after.recordId())
                .param("limit", limit)
                .query((row, number) ->
                        new Shared(RecordRows.read(row, number), VersionColumns.days(row, Channel.GOVERNMENT)))
                .list();
    }
}

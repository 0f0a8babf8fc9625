package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what is public today about many organisations at once (多主体公示信息), by one query however many they are. */
@Service
public class PublicHoldings {
    private static final String HELD = """
            SELECT held.* FROM (
                SELECT asked.subject, v.kind, v.record_id, v.version, v.document_number, v.authority_name, v.decided_on,
                       v.public_until, v.agency_id, v.received_at,
                       count(*) OVER own AS shown,
                       bool_or(v.public_until IS NULL) OVER own AS open_end,
                       max(v.public_until) OVER own AS last_day,
                       row_number() OVER (PARTITION BY asked.subject, v.kind
                                          ORDER BY v.decided_on DESC, v.record_id DESC) AS place
                FROM unnest(:members::bigint[], :subjects::bigint[]) AS asked (member, subject)
                JOIN version v ON v.organisation_id = asked.member
                JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                             AND r.current_version = v.version
                WHERE %s
                WINDOW own AS (PARTITION BY asked.subject, v.kind)) held
            WHERE held.place <= :each
            ORDER BY held.subject, held.kind, held.place
            """.formatted(PublicCondition.TODAY);

    private final JdbcClient jdbc;
    private final RecordReader reader;

    PublicHoldings(JdbcClient jdbc, RecordReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * The public records of one kind about one organisation.
     *
     * @param subject the organisation, as the caller named its group
     * @param shown how many are public today, all of them counted
     * @param lastDay the latest last public day; null if one of them is public until an event that has no day
     * @param latest the latest of them
     */
    public record Holding(
            long subject, String kind, int shown, @Nullable LocalDate lastDay, List<Held> latest) {}

    /**
     * A public record in brief.
     *
     * @param version number of the current version, from 1
     * @param publicUntil last public day; null until an event
     * @param agencyId who provided it
     * @param receivedAt when it was received
     */
    public record Held(
            UUID recordId,
            int version,
            String documentNumber,
            String authorityName,
            LocalDate decidedOn,
            @Nullable LocalDate publicUntil,
            @Nullable Long agencyId,
            Instant receivedAt) {}

    /**
     * Returns what is public today, by organisation and kind.
     *
     * @param groups the organisations that merges join, under the key of the one that stands for them
     * @param each how many of a kind are given in brief, from 1
     */
    public List<Holding> of(Map<Long, ? extends Collection<Long>> groups, int each) {
        List<Long> members = new ArrayList<>();
        List<Long> subjects = new ArrayList<>();
        groups.forEach((subject, group) -> group.forEach(member -> {
            members.add(member);
            subjects.add(subject);
        }));
        List<Holding> holdings = new ArrayList<>();
        jdbc.sql(HELD)
                .param("members", members.toArray(Long[]::new))
                .param("subjects", subjects.toArray(Long[]::new))
                .param("today", Date.valueOf(reader.today()))
                .param("each", each)
                .query(row -> {
                    if (row.getInt("place") == 1) {
                        holdings.add(holding(row));
                    }
                    holdings.getLast().latest().add(held(row));
                });
        return holdings;
    }

    private static Holding holding(ResultSet row) throws SQLException {
        LocalDate last = row.getBoolean("open_end") ? null : row.getObject("last_day", LocalDate.class);
        return new Holding(row.getLong("subject"), row.getString("kind"), row.getInt("shown"), last, new ArrayList<>());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getString("document_number"),
                row.getString("authority_name"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("public_until", LocalDate.class),
                row.getObject("agency_id", Long.class),
                row.getTimestamp("received_at").toInstant());
    }
}

package org.zhengxin.record;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads all public records of a kind as a stream (公示信息全量读取), at one moment and in no order; memory does not grow
 * with them. What it hands out becomes a copy, so it is asked for kinds alone that are not adverse.
 */
@Service
public class PublicExport {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int FETCHED = 1_000;

    private static final String ALL =
            "SELECT o.code, o.name, " + RecordRows.COLUMNS + """

            FROM record r
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            JOIN organisation o ON o.id = r.organisation_id
            WHERE r.kind = :kind AND v.kind = :kind AND %s
            """.formatted(PublicCondition.TODAY);

    private static final String CHANGED =
            "SELECT count(*) FROM version WHERE kind = :kind AND version > 1 AND recorded_at >= :since";

    private static final String ENDED = """
            SELECT count(*)
            FROM version l
            JOIN record r ON r.organisation_id = l.organisation_id AND r.id = l.record_id
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            WHERE l.kind = :kind AND l.version > 1 AND l.recorded_at >= :since AND %s IS NOT TRUE
            """.formatted(PublicCondition.TODAY);

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    PublicExport(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCHED);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /**
     * What has happened to the records of a kind since the day before (变动标记). Two that are equal mean that what was
     * read at the first still holds at the second, but for what was new.
     *
     * @param changed further versions of records
     * @param ended those of them whose record is not public now
     */
    public record Mark(long changed, long ended) {}

    /**
     * What was read.
     *
     * @param asOf the moment at which all of it stood so
     * @param mark what had happened until then
     */
    public record Read(Instant asOf, Mark mark) {}

    /** Reads the records of a kind that are public on a day, today's. */
    public Read each(String kind, LocalDate day, Consumer<PublicList.Line> sink) {
        return java.util.Objects.requireNonNull(snapshot.execute(status -> {
            // The whole result is wanted, not its first rows soon.
            jdbc.getJdbcTemplate().execute("SET LOCAL cursor_tuple_fraction = 1");
            Instant asOf = clock.instant();
            Mark mark = read(kind, day);
            jdbc.query(ALL, Map.of("kind", kind, "today", Date.valueOf(day)), row -> {
                sink.accept(new PublicList.Line(RecordRows.read(row, 0), row.getString("code"), row.getString("name")));
            });
            return new Read(asOf, mark);
        }));
    }

    /** Returns what has happened until now, or the mark given if nothing has since. */
    public Mark mark(String kind, LocalDate day, Mark known) {
        return count(CHANGED, kind, day) == known.changed ? known : read(kind, day);
    }

    private Mark read(String kind, LocalDate day) {
        return new Mark(count(CHANGED, kind, day), count(ENDED, kind, day));
    }

    private long count(String sql, String kind, LocalDate day) {
        Timestamp since = Timestamp.from(day.minusDays(1).atStartOfDay(SHANGHAI).toInstant());
        Long count =
                jdbc.queryForObject(sql, Map.of("kind", kind, "since", since, "today", Date.valueOf(day)), Long.class);
        return count == null ? 0 : count;
    }
}

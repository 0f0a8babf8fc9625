package org.zhengxin.catalog.days;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.CalendarNotice;
import org.zhengxin.catalog.NamedDay;
import org.zhengxin.foundation.time.YearNotice;

/** The tables of added notices (节假日安排登记). */
@Component
public class NoticeRows {
    private static final int LOCK_SPACE = 0x5A58_0772;

    private static final String NOTICE = """
            SELECT n.*, ARRAY(SELECT d.day::text || (CASE WHEN d.worked THEN '+' ELSE '-' END) || d.name
                              FROM working_notice_day d WHERE d.notice = n.id ORDER BY d.day) AS days
            FROM working_notice n
            """;
    private static final int DAY_LENGTH = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits until no approval is under way, and keeps approvals out until the transaction ends. */
    public void lockForCounting() {
        lock("SELECT pg_advisory_xact_lock_shared(:space, 0)");
    }

    /** Waits until nobody counts days for keeping, and keeps them out until the transaction ends. */
    public void lockForApproval() {
        lock("SELECT pg_advisory_xact_lock(:space, 0)");
    }

    private void lock(String sql) {
        jdbc.sql(sql).param("space", LOCK_SPACE).query((row, n) -> n).list();
    }

    /** Returns how many notices were approved. */
    public long approvals() {
        return jdbc.sql("SELECT coalesce(max(approved), 0) FROM working_notice")
                .query(Long.class)
                .single();
    }

    /** Returns the notices that hold: for each year the one approved last. */
    public List<YearNotice> holding() {
        return jdbc.sql(NOTICE + """
                        WHERE approved = (SELECT max(o.approved) FROM working_notice o WHERE o.year = n.year)
                        """).query((row, n) -> read(row)).list().stream()
                .map(CalendarNotice::asNotice)
                .toList();
    }

    /** Returns those entered last, the latest first. */
    public List<CalendarNotice> latest(int limit) {
        return jdbc.sql(NOTICE + "ORDER BY n.id DESC LIMIT ?")
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Returns how many wait for somebody else than an actor. */
    public int waiting(String actor) {
        return jdbc.sql("SELECT count(*) FROM working_notice WHERE decided_at IS NULL AND entered_by <> ?")
                .param(actor)
                .query(Integer.class)
                .single();
    }

    /** Finds one and locks it until the transaction ends. */
    public Optional<CalendarNotice> lock(long id) {
        return jdbc.sql(NOTICE + "WHERE n.id = ? FOR UPDATE OF n")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Adds one that waits. */
    public long add(int year, String source, List<NamedDay> days, String actor) {
        long id = jdbc.sql("""
                        INSERT INTO working_notice (year, source, entered_at, entered_by)
                        VALUES (:year, :source, :now, :actor) RETURNING id
                        """)
                .param("year", year)
                .param("source", source)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO working_notice_day (notice, day, worked, name)
                        SELECT :id, day, worked, name
                        FROM unnest(:days::date[], :worked::boolean[], :names::text[]) AS of_notice (day, worked, name)
                        """)
                .param("id", id)
                .param(
                        "days",
                        new SqlArrayValue(
                                "date",
                                days.stream()
                                        .map(day -> Date.valueOf(day.day()))
                                        .toArray()))
                .param(
                        "worked",
                        new SqlArrayValue(
                                "boolean", days.stream().map(NamedDay::worked).toArray()))
                .param(
                        "names",
                        new SqlArrayValue(
                                "text", days.stream().map(NamedDay::name).toArray()))
                .update();
        return id;
    }

    /** Writes a decision down; the caller holds the lock for an approval. */
    public void decide(long id, boolean approved, String actor) {
        jdbc.sql("""
                        UPDATE working_notice
                        SET decided_at = :now, decided_by = :actor,
                            approved = CASE WHEN :approved
                                            THEN (SELECT coalesce(max(approved), 0) + 1 FROM working_notice) END
                        WHERE id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("approved", approved)
                .param("id", id)
                .update();
    }

    private static CalendarNotice read(ResultSet row) throws SQLException {
        String[] days = (String[]) Objects.requireNonNull(row.getArray("days")).getArray();
        boolean decided = row.getTimestamp("decided_at") != null;
        boolean approved = row.getObject("approved") != null;
        return new CalendarNotice(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("source"),
                List.of(days).stream().map(NoticeRows::day).toList(),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                row.getString("decided_by"),
                !decided
                        ? CalendarNotice.State.WAITING
                        : approved ? CalendarNotice.State.APPROVED : CalendarNotice.State.REFUSED);
    }

    private static NamedDay day(String text) {
        return new NamedDay(
                LocalDate.parse(text.substring(0, DAY_LENGTH)),
                text.charAt(DAY_LENGTH) == '+',
                text.substring(DAY_LENGTH + 1));
    }
}

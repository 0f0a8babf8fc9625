package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.WorkingDays;
import org.zhengxin.foundation.time.WorkingCalendar;
import org.zhengxin.organisation.NamesRebuilt;

/**
 * Writes notices of annulment in the transaction that takes a record down (撤销公示), and reads those that are public today.
 * Only what everyone could see until then gets one: a notice about anything else would itself make it known.
 */
@Service
public class AnnulmentNotices {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PERIOD = "annulment-notice";
    private static final String TAKE_DOWN = "take-down";
    private static final int FIRST_YEAR = 1949;
    private static final int MANY = 1_000;

    /** Records that an annulment took from the public, and that have no notice. */
    private static final String ANNULLED = """
            SELECT v.organisation_id, v.record_id, v.version, v.agency_id, v.reason, v.recorded_at
            FROM record r
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            JOIN version p ON p.organisation_id = v.organisation_id AND p.record_id = v.record_id
                          AND p.version = v.version - 1
            WHERE v.change = 'ANNULLED' AND v.kind = ANY (:adverse) AND p.recorded_at < v.recorded_at
              AND p.public_from <= (v.recorded_at AT TIME ZONE 'Asia/Shanghai')::date
              AND (p.public_until IS NULL OR p.public_until >= (v.recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
              AND NOT EXISTS (SELECT FROM annulment_notice n
                              WHERE n.organisation_id = v.organisation_id AND n.record_id = v.record_id)
            """;

    private static final String SHOWN = """
            SELECT n.*, v.kind, v.authority_name, v.reason
            FROM annulment_notice n
            JOIN record r ON r.organisation_id = n.organisation_id AND r.id = n.record_id
            JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                          AND v.version = r.current_version
            WHERE v.change = 'ANNULLED'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Catalogue catalogue;
    private final Supplier<WorkingCalendar> calendar;
    private final TransactionTemplate transaction;

    @Autowired
    AnnulmentNotices(
            JdbcClient jdbc, Clock clock, Catalogue catalogue, WorkingDays days, TransactionTemplate transaction) {
        this(jdbc, clock, catalogue, days::calendar, transaction);
    }

    /** Counts by a calendar that does not change. */
    AnnulmentNotices(JdbcClient jdbc, Clock clock, Catalogue catalogue, TransactionTemplate transaction) {
        this(jdbc, clock, catalogue, WorkingCalendar::shipped, transaction);
    }

    private AnnulmentNotices(
            JdbcClient jdbc,
            Clock clock,
            Catalogue catalogue,
            Supplier<WorkingCalendar> calendar,
            TransactionTemplate transaction) {
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    private record Annulled(
            long organisation,
            UUID record,
            int version,
            @Nullable Long agency,
            @Nullable String reason,
            LocalDate on) {}

    /** How many records of an agency were taken down in a period, and how many of those with a known limit in time. */
    public record Count(@Nullable Long agency, int takenDown, int limited, int inTime) {}

    /** Writes the notices of some records that have just been annulled; of others, none. */
    void write(Collection<UUID> records) {
        if (!records.isEmpty()) {
            found(ANNULLED + " AND r.id = ANY (:records)", records.toArray(UUID[]::new))
                    .forEach(this::add);
        }
    }

    /** Writes the notices anew that a restored or older database lacks; a rebuild asks for it. */
    @EventListener(NamesRebuilt.class)
    void writeMissing() {
        List<Annulled> found = found(ANNULLED + " LIMIT " + MANY, new UUID[0]);
        while (!found.isEmpty()) {
            List<Annulled> some = found;
            transaction.executeWithoutResult(status -> some.forEach(this::add));
            found = found(ANNULLED + " LIMIT " + MANY, new UUID[0]);
        }
    }

    /** Returns the notices about a group of merged organisations that are public today, the latest first. */
    public List<AnnulmentNotice> publicOf(Collection<Long> group) {
        return jdbc.sql(SHOWN + """
                  AND n.organisation_id = ANY (:group) AND :today BETWEEN n.public_from AND n.public_until
                ORDER BY n.taken_down_on DESC, n.record_id DESC LIMIT 100
                """)
                .param("group", group.toArray(Long[]::new))
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query(AnnulmentNotices::read)
                .list();
    }

    /** Returns the latest notices of the whole register, public still or not. */
    public List<AnnulmentNotice> latest(int limit) {
        return jdbc.sql(SHOWN + " ORDER BY n.taken_down_on DESC, n.record_id DESC LIMIT :limit")
                .param("limit", limit)
                .query(AnnulmentNotices::read)
                .list();
    }

    /** Counts what was taken down between two days, by providing agency. */
    public List<Count> counts(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                SELECT agency_id, count(*), count(due_on), count(*) FILTER (WHERE taken_down_on <= due_on)
                FROM annulment_notice WHERE taken_down_on BETWEEN ? AND ? GROUP BY agency_id ORDER BY 1
                """)
                .param(Date.valueOf(from))
                .param(Date.valueOf(until))
                .query((row, n) -> new Count(row.getObject(1, Long.class), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    private List<Annulled> found(String sql, UUID[] records) {
        return jdbc.sql(sql)
                .param("records", records)
                .param(
                        "adverse",
                        catalogue.kinds().stream()
                                .filter(Kind::adverse)
                                .map(Kind::code)
                                .toArray(String[]::new))
                .query((row, n) -> new Annulled(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getObject(4, Long.class),
                        row.getString(5),
                        LocalDate.ofInstant(row.getTimestamp(6).toInstant(), SHANGHAI)))
                .list();
    }

    private void add(Annulled annulled) {
        Optional<LocalDate> decided = EndReason.read(annulled.reason()).map(EndReason::day);
        jdbc.sql("""
                INSERT INTO annulment_notice (organisation_id, record_id, version, agency_id, taken_down_on, due_on,
                                              public_from, public_until)
                VALUES (:organisation, :record, :version, :agency, :day, :due, :day, :until)
                ON CONFLICT DO NOTHING
                """)
                .param("organisation", annulled.organisation())
                .param("record", annulled.record())
                .param("version", annulled.version())
                .param("agency", annulled.agency())
                .param("day", Date.valueOf(annulled.on()))
                .param(
                        "due",
                        decided.filter(day -> day.getYear() >= FIRST_YEAR)
                                .flatMap(this::due)
                                .map(Date::valueOf)
                                .orElse(null))
                .param("until", Date.valueOf(annulled.on().plus(period(annulled.on()))))
                .update();
    }

    /** Without a period in the catalogue the reason is public on the day itself alone. */
    private Period period(LocalDate day) {
        return catalogue
                .deadline(PERIOD, day)
                .map(limit -> limit.unit() == Deadline.Unit.MONTHS
                        ? Period.ofMonths(limit.amount())
                        : Period.ofDays(limit.amount()))
                .orElse(Period.ZERO);
    }

    private Optional<LocalDate> due(LocalDate decided) {
        return catalogue
                .deadline(TAKE_DOWN, decided)
                .map(limit -> calendar.get().due(decided, limit.amount()).due());
    }

    private static AnnulmentNotice read(ResultSet row, int number) throws SQLException {
        return new AnnulmentNotice(
                row.getLong("organisation_id"),
                row.getObject("record_id", UUID.class),
                row.getString("kind"),
                row.getString("authority_name"),
                EndReason.read(row.getString("reason")).orElse(null),
                row.getObject("taken_down_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("public_until", LocalDate.class));
    }
}

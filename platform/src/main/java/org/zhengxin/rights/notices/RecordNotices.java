package org.zhengxin.rights.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened to the notices about records (告知记录存储); a record without a row has had no event. */
@Repository
class RecordNotices {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the events of some records, those alone that have any. */
    Map<UUID, NoticeEvents> of(Collection<UUID> records) {
        Map<UUID, NoticeEvents> found = new HashMap<>();
        jdbc.sql("SELECT * FROM record_notice WHERE record_id = ANY (?)")
                .param(records.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("record_id", UUID.class), read(row));
                });
        return found;
    }

    /** Writes the day and the way of service; false if one is written already. */
    boolean delivered(UUID record, long organisation, LocalDate day, String way, String actor) {
        return jdbc.sql("""
                        INSERT INTO record_notice AS n (record_id, organisation_id, delivered_on, delivered_way, delivered_by)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (record_id) DO UPDATE
                            SET delivered_on = excluded.delivered_on, delivered_way = excluded.delivered_way,
                                delivered_by = excluded.delivered_by
                            WHERE n.delivered_on IS NULL""")
                        .param(record)
                        .param(organisation)
                        .param(day)
                        .param(way)
                        .param(actor)
                        .update()
                == 1;
    }

    /** Writes that the organisation opened it; the first time counts. */
    void opened(UUID record, long organisation) {
        jdbc.sql("""
                        INSERT INTO record_notice AS n (record_id, organisation_id, opened_at) VALUES (?, ?, ?)
                        ON CONFLICT (record_id) DO UPDATE SET opened_at = excluded.opened_at WHERE n.opened_at IS NULL""")
                .param(record)
                .param(organisation)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Writes that it answered, once. */
    boolean answered(UUID record, String actor) {
        return jdbc.sql("""
                        UPDATE record_notice SET answered_at = ?, answered_by = ? WHERE record_id = ? AND answered_at IS NULL""")
                        .param(Timestamp.from(clock.instant()))
                        .param(actor)
                        .param(record)
                        .update()
                == 1;
    }

    /** Writes day and number of the penalty's own prior notice; a later entry replaces an earlier one. */
    void prior(UUID record, long organisation, LocalDate day, String number, String actor) {
        jdbc.sql("""
                        INSERT INTO record_notice (record_id, organisation_id, prior_on, prior_number, prior_by)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (record_id) DO UPDATE
                            SET prior_on = excluded.prior_on, prior_number = excluded.prior_number,
                                prior_by = excluded.prior_by""")
                .param(record)
                .param(organisation)
                .param(day)
                .param(number)
                .param(actor)
                .update();
    }

    private static NoticeEvents read(ResultSet row) throws SQLException {
        return new NoticeEvents(
                row.getObject("delivered_on", LocalDate.class),
                row.getString("delivered_way"),
                moment(row.getTimestamp("opened_at")),
                moment(row.getTimestamp("answered_at")),
                row.getObject("prior_on", LocalDate.class),
                row.getString("prior_number"));
    }

    private static @Nullable ZonedDateTime moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().atZone(SHANGHAI);
    }
}

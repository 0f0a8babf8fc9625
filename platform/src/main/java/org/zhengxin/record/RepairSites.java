package org.zhengxin.record;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is known of a record's repair on each site (各网站修复状态): here, on Credit China, in the enterprise system. */
@Service
public class RepairSites {
    private final JdbcClient jdbc;
    private final Clock clock;

    RepairSites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a repair stands on a site (办理状态). Their names are stored. */
    public enum State {
        /** An application was handed over to it. */
        HANDED_OVER,
        /** It told of a repair. */
        REPAIRED,
        /** It told of a refusal. */
        REFUSED
    }

    /**
     * What is known of a record's repair on a site.
     *
     * @param day of the state
     * @param number of the case or decision; may be empty
     */
    public record SiteState(RepairGround.Source site, State state, LocalDate day, String number) {}

    /** Returns what is known, site by site. */
    public List<SiteState> of(UUID record) {
        return jdbc.sql("SELECT site, state, on_day, number FROM record_repair_site WHERE record_id = ? ORDER BY site")
                .param(record)
                .query(RepairSites::read)
                .list();
    }

    /** Notes a state; false if it stands so already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(long organisation, UUID record, SiteState told) {
        return jdbc.sql("""
                        INSERT INTO record_repair_site (record_id, organisation_id, site, state, on_day, number, noted_at)
                        VALUES (:record, :organisation, :site, :state, :day, :number, :now)
                        ON CONFLICT (record_id, site) DO UPDATE
                        SET state = excluded.state, on_day = excluded.on_day, number = excluded.number,
                            noted_at = excluded.noted_at
                        WHERE (record_repair_site.state, record_repair_site.on_day, record_repair_site.number)
                              IS DISTINCT FROM (excluded.state, excluded.on_day, excluded.number)
                        """)
                        .param("record", record)
                        .param("organisation", organisation)
                        .param("site", told.site().name())
                        .param("state", told.state().name())
                        .param("day", Date.valueOf(told.day()))
                        .param("number", told.number())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    void note(RepairStanding record, RepairGround ground) {
        note(
                record.organisationId(),
                record.recordId(),
                new SiteState(ground.source(), State.REPAIRED, ground.day(), ground.number()));
    }

    private static SiteState read(ResultSet row, int number) throws SQLException {
        return new SiteState(
                RepairGround.Source.valueOf(row.getString("site")),
                State.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                row.getString("number"));
    }
}

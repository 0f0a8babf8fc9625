package org.zhengxin.intake.mapping;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down who saved or deleted which profile (映射配置操作记录); nothing is altered afterwards. */
@Component
public class ProfileEvents {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProfileEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was done. */
    public enum Act {
        SAVED,
        DELETED
    }

    /** Writes an act about an agency's profile, such as by {@code account:17}. */
    public void write(String actor, Act act, long agencyId, String name) {
        jdbc.sql("INSERT INTO feed_profile_event (at, actor, act, agency_id, name) VALUES (?, ?, ?, ?, ?)")
                .param(Timestamp.from(clock.instant()))
                .param(actor)
                .param(act.name())
                .param(agencyId)
                .param(name)
                .update();
    }
}

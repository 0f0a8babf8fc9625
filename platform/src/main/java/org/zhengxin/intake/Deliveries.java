package org.zhengxin.intake;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when each agency has delivered (报送截至时间), for whoever says of what moment the data are. */
@Component
public class Deliveries {
    /** One step into the index for each agency: batches are many, and their keys ascend with time. */
    private static final String LATEST = """
            SELECT a.id, last.received_at
            FROM agency a
            CROSS JOIN LATERAL (
                SELECT b.received_at FROM batch b
                WHERE b.agency_id = a.id AND b.state = 'DONE' AND NOT b.trial
                ORDER BY b.id DESC
                LIMIT 1) last
            ORDER BY a.id
            """;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest delivery of an agency that was taken in to its end.
     *
     * @param receivedAt when it was received
     */
    public record Delivery(long agencyId, Instant receivedAt) {}

    /** Returns the latest delivery of every agency that has delivered, in the order of the agencies. */
    public List<Delivery> latest() {
        return jdbc.sql(LATEST)
                .query((row, number) -> new Delivery(
                        row.getLong("id"), row.getTimestamp("received_at").toInstant()))
                .list();
    }
}

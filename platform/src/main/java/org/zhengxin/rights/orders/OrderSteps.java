package org.zhengxin.rights.orders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened to orders and talks (办理记录存储); nothing of it is altered. */
@Repository
class OrderSteps {
    private final JdbcClient jdbc;
    private final OrderTexts texts;
    private final Clock clock;

    OrderSteps(JdbcClient jdbc, OrderTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    void byAgency(UUID order, String actor, String act, @Nullable LocalDate day, @Nullable String words) {
        write(order, actor, "AGENCY", act, day, words);
    }

    void byOrganisation(UUID order, String actor, String act, @Nullable String words) {
        write(order, actor, "ORGANISATION", act, null, words);
    }

    private void write(
            UUID order, String actor, String side, String act, @Nullable LocalDate day, @Nullable String words) {
        long step = jdbc.sql("""
                INSERT INTO rights_order_step (order_id, at, actor, side, act, day) VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                """)
                .param(order)
                .param(Timestamp.from(clock.instant()))
                .param(actor)
                .param(side)
                .param(act)
                .param(day)
                .query(Long.class)
                .single();
        texts.write(order, OrderTexts.ofStep(step), words);
    }

    /** Tells whether something of a kind happened. */
    boolean happened(UUID order, String act) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM rights_order_step WHERE order_id = ? AND act = ?)")
                .param(order)
                .param(act)
                .query(Boolean.class)
                .single();
    }

    /** Returns what happened, in its order. */
    List<OrderStep> of(UUID order) {
        Map<String, String> written = texts.of(order);
        return jdbc.sql("SELECT at, side, act, day, id FROM rights_order_step WHERE order_id = ? ORDER BY id")
                .param(order)
                .query((row, n) -> new OrderStep(
                        row.getTimestamp(1).toInstant().atZone(Orders.SHANGHAI),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        written.get(OrderTexts.ofStep(row.getLong(5)))))
                .list();
    }
}

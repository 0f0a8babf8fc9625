package org.zhengxin.rights.orders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.DeskCount;
import org.zhengxin.access.TodayItem;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.web.Text;

/** How much waits of orders and talks (待办数): for the agency what it has to decide, for the organisation what runs. */
@Configuration(proxyBeanMethods = false)
class OrderCounts {

    /** An agency's: prepared, reported, proposed, over its last day, or talks whose day has come. */
    private static final String AGENCYS = """
            SELECT count(*) FROM rights_order o LEFT JOIN rights_case c ON c.id = o.case_id
            WHERE o.agency_id = ? AND o.state NOT IN ('CLOSED', 'DROPPED')
              AND (o.state <> 'ISSUED' OR c.due_on < ? OR o.meets_at::date <= ?)""";

    private static final String OWN =
            "SELECT count(*) FROM rights_order WHERE organisation_id = ANY (?) AND state = 'ISSUED'";

    @Bean
    static DeskCount orderCount(JdbcClient jdbc, Clock clock) {
        return new DeskCount() {
            @Override
            public String address() {
                return OrdersController.ADDRESS;
            }

            @Override
            public int waiting(Account account) {
                Agency agency = account.agency();
                return agency == null ? 0 : waitingFor(jdbc, agency, LocalDate.now(clock));
            }
        };
    }

    @Bean
    static DeskCount ownOrderCount(JdbcClient jdbc, Holdings holdings) {
        return new DeskCount() {
            @Override
            public String address() {
                return OwnOrdersController.ADDRESS;
            }

            @Override
            public int waiting(Account account) {
                return holdings.find(new Caller.OfAccount(account))
                        .map(own -> jdbc.sql(OWN)
                                .param(own.group().toArray(Long[]::new))
                                .query(Integer.class)
                                .single())
                        .orElse(0);
            }
        };
    }

    @Bean
    static TodayItem orderTasks(JdbcClient jdbc, Clock clock) {
        return account -> {
            Agency agency = account.agency();
            int waiting = agency == null ? 0 : waitingFor(jdbc, agency, LocalDate.now(clock));
            return waiting == 0
                    ? List.of()
                    : List.of(new TodayItem.Task(
                            Text.of("整改与约谈：" + waiting + " 件待办", "Orders and talks: " + waiting + " to see to"),
                            Text.of("待签发、已报告、待复核或者已到期。", "To be issued, reported, to be confirmed, or due."),
                            OrdersController.ADDRESS,
                            null,
                            null));
        };
    }

    private static int waitingFor(JdbcClient jdbc, Agency agency, LocalDate today) {
        return jdbc.sql(AGENCYS)
                .param(agency.id())
                .param(today)
                .param(today)
                .query(Integer.class)
                .single();
    }
}

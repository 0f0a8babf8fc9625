package org.zhengxin.rights.orders;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The places of orders and talks, and who may go there; the office reads and changes nothing. */
@Configuration(proxyBeanMethods = false)
class OrderPlaces {
    private static final Text TITLE = Text.of("整改与约谈", "Rectification and talks");

    @Bean
    static EndpointRule orderReadRule() {
        return new EndpointRule(
                HttpMethod.GET, OrdersController.ADDRESS + "/**", Set.of(Role.CLERK, Role.REVIEWER, Role.OFFICE));
    }

    @Bean
    static EndpointRule orderActRule() {
        return new EndpointRule(HttpMethod.POST, OrdersController.ADDRESS + "/**", Set.of(Role.CLERK, Role.REVIEWER));
    }

    @Bean
    static EndpointRule ownOrdersRule() {
        return EndpointRule.allow(OwnOrdersController.ADDRESS + "/**", Role.ORGANISATION);
    }

    @Bean
    @Order(140)
    static DeskEntry ordersPlace() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER),
                TITLE,
                Text.of(
                        "签发责令整改和约谈通知，查看进展，认定结果。",
                        "Issue orders and invitations to talks, see the progress, find the result."),
                OrdersController.ADDRESS);
    }

    @Bean
    @Order(75)
    static DeskEntry ordersOverviewPlace() {
        return new DeskEntry(
                Set.of(Role.OFFICE),
                TITLE,
                Text.of("各单位的整改与约谈及其期限（只读）。", "Orders and talks of the agencies and their last days (read only)."),
                OrdersController.ADDRESS);
    }

    @Bean
    @Order(14)
    static DeskEntry ownOrdersPlace() {
        return new DeskEntry(
                Set.of(Role.ORGANISATION),
                TITLE,
                Text.of(
                        "责令整改的要求和期限，约谈的时间地点；报告整改进展。",
                        "What has to be put right and by when, when and where talks are held; report the progress."),
                OwnOrdersController.ADDRESS);
    }
}

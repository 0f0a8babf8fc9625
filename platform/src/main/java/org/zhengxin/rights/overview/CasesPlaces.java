package org.zhengxin.rights.overview;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** Who may see cases and their last days (事项期限总览入口). */
@Configuration(proxyBeanMethods = false)
class CasesPlaces {
    private static final Set<Role> READERS = Set.of(Role.OFFICE, Role.CLERK, Role.REVIEWER, Role.AUDITOR);
    private static final Set<Role> WRITERS = Set.of(Role.OFFICE, Role.CLERK, Role.REVIEWER);

    @Bean
    static EndpointRule casesReadRule() {
        return new EndpointRule(HttpMethod.GET, "/desk/cases/**", READERS);
    }

    @Bean
    static EndpointRule casesWriteRule() {
        return new EndpointRule(HttpMethod.POST, "/desk/cases/**", WRITERS);
    }

    @Bean
    @Order(290)
    static DeskEntry casesEntry() {
        return new DeskEntry(
                READERS,
                Text.of("事项与期限", "Cases and last days"),
                Text.of(
                        "异议、修复、整改等事项：哪些未办结、将到期、已超期、已督办。",
                        "Objections, repairs, orders: what is open, near its last day, overdue, escalated."),
                "/desk/cases");
    }
}

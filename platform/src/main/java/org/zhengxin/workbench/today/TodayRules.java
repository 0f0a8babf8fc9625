package org.zhengxin.workbench.today;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** Who has a page of the day, and where it stands on the desk. */
@Configuration(proxyBeanMethods = false)
class TodayRules {
    private static final Set<Role> AGENCY = Set.of(Role.CLERK, Role.REVIEWER);

    @Bean
    static EndpointRule todayRule() {
        return new EndpointRule(null, "/desk/today", AGENCY);
    }

    @Bean
    @Order(100)
    static DeskEntry todayEntry() {
        return new DeskEntry(
                AGENCY,
                Text.of("今日待办", "Due today"),
                Text.of("该报的、该改的、快到期的。", "What is to be sent, mended, or runs out."),
                "/desk/today");
    }
}

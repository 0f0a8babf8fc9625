package org.zhengxin.workbench.held;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** Who may, and from where one gets there. */
@Configuration(proxyBeanMethods = false)
class HeldPlaces {

    @Bean
    static EndpointRule workbenchHeldRule() {
        return EndpointRule.allow("/desk/held/**", Role.CLERK, Role.REVIEWER);
    }

    @Bean
    @Order(130)
    static DeskEntry workbenchHeldEntry() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER),
                Text.of("待核行处理", "Held rows"),
                Text.of(
                        "对照候选主体，决定本单位报送中需要人工核定的行。",
                        "Decide your agency's rows that need a person, beside the organisations that they may be about."),
                "/desk/held");
    }
}

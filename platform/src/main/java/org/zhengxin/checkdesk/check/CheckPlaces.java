package org.zhengxin.checkdesk.check;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** Who may check, and the place on their desks (信用核查权限与入口). */
@Configuration(proxyBeanMethods = false)
class CheckPlaces {

    @Bean
    static EndpointRule checkRule() {
        return EndpointRule.allow("/desk/check", Role.OFFICER, Role.OFFICE);
    }

    @Bean
    static EndpointRule checksRule() {
        return EndpointRule.allow("/desk/check/**", Role.OFFICER, Role.OFFICE);
    }

    @Bean
    @Order(400)
    static DeskEntry checkEntry() {
        return new DeskEntry(
                Set.of(Role.OFFICER, Role.OFFICE),
                Text.of("信用核查", "Credit check"),
                Text.of(
                        "因采购、审批、资金等事项查看一个组织的政务共享信用信息；每次查阅留痕。",
                        "See what government bodies share about an organisation before a procurement, an approval or a"
                                + " grant; each look is written down."),
                "/desk/check");
    }
}

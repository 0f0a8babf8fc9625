package org.zhengxin.officedesk;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The places of the office's desk, and who may go there (信用办工作台入口). What is not named here is the office's alone. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {

    @Bean
    static EndpointRule declaredRule() {
        return EndpointRule.allow("/desk/declared", Role.OFFICE, Role.CLERK, Role.REVIEWER);
    }

    @Bean
    @Order(300)
    static DeskEntry sourcesEntry() {
        return office(
                "数据源质量",
                "Sources",
                "各单位的上报量、合规率、迟报率、漏报率和差错代码。",
                "What agencies sent: how much, how sound, how late, what is missing, and which faults.",
                "/desk/sources");
    }

    @Bean
    @Order(380)
    static DeskEntry declaredEntry() {
        return new DeskEntry(
                Set.of(Role.OFFICE, Role.CLERK, Role.REVIEWER),
                Text.of("应报数填报", "Decisions declared"),
                Text.of("填报一个月内作出了多少件决定。", "Say how many decisions were made in a month."),
                "/desk/declared");
    }

    private static DeskEntry office(String zh, String en, String textZh, String textEn, String address) {
        return new DeskEntry(Set.of(Role.OFFICE), Text.of(zh, en), Text.of(textZh, textEn), address);
    }
}

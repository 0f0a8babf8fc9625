package org.zhengxin.opendata.guide;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The guide to the interface, at the desks of those whose systems use it. */
@Configuration(proxyBeanMethods = false)
class GuideDesk {

    @Bean
    @Order(150)
    static DeskEntry guidePlace() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER, Role.OFFICE),
                Text.of("数据接口", "The interface"),
                Text.of(
                        "让本单位的系统自行报送、查看批次和处理待核行的接口说明。",
                        "How a system of yours sends, looks at batches and decides held rows by itself."),
                "/api");
    }
}

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
                        "目前报送、查看批次和处理待定行均通过接口进行，使用机构令牌或信用办凭据。",
                        "Sending, looking at batches and deciding held rows go by the interface today, with the agency's"
                                + " token or the office's credentials."),
                "/api");
    }
}

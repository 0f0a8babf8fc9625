package org.zhengxin.comparison.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** Comparing lists, at the desk of those who look organisations up. */
@Configuration(proxyBeanMethods = false)
class ComparisonDesk {

    @Bean
    @Order(140)
    static DeskEntry comparisonPlace() {
        return new DeskEntry(
                Set.of(Role.OFFICER, Role.OFFICE),
                Text.of("名单比对", "Compare a list"),
                Text.of("一次查询至多 200 家的公开记录，可下载。", "Look up to 200 public files up at once, to be downloaded."),
                "/comparisons");
    }
}

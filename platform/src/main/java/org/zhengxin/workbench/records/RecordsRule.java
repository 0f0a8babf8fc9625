package org.zhengxin.workbench.records;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** Who may use the pages about own records (本单位信息页面权限): those of the agency. */
@Configuration(proxyBeanMethods = false)
class RecordsRule {

    @Bean
    static EndpointRule ownRecordsRule() {
        return EndpointRule.allow(RecordsController.ADDRESS, Role.CLERK, Role.REVIEWER);
    }

    @Bean
    static EndpointRule ownRecordRule() {
        return EndpointRule.allow(RecordsController.ADDRESS + "/**", Role.CLERK, Role.REVIEWER);
    }

    @Bean
    @Order(130)
    static DeskEntry recordsEntry() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER),
                Text.of("本单位信息", "Own records"),
                Text.of(
                        "查找本单位提供的信息及其各版本，更正、撤回或登记撤销。",
                        "Find what your agency provides, with every version; correct it, withdraw it or enter an annulment."),
                RecordsController.ADDRESS);
    }
}

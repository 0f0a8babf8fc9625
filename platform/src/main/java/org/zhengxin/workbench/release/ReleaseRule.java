package org.zhengxin.workbench.release;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** Who may use the pages about releases (放行页面权限): a clerk looks, a reviewer decides, the office counts. */
@Configuration(proxyBeanMethods = false)
class ReleaseRule {

    @Bean
    static EndpointRule releasesRule() {
        return new EndpointRule(
                HttpMethod.GET, ReleaseController.ADDRESS, Set.of(Role.CLERK, Role.REVIEWER, Role.OFFICE));
    }

    @Bean
    static EndpointRule waitingBatchRule() {
        return new EndpointRule(
                HttpMethod.GET, ReleaseController.ADDRESS + "/{batch}", Set.of(Role.CLERK, Role.REVIEWER));
    }

    @Bean
    static EndpointRule releasingRule() {
        return new EndpointRule(null, ReleaseController.ADDRESS + "/{batch}", Set.of(Role.REVIEWER));
    }

    @Bean
    @Order(120)
    static DeskEntry releasesEntry() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER, Role.OFFICE),
                Text.of("待放行信息", "Waiting for release"),
                Text.of(
                        "失信类信息经本单位审核人员放行后才生效。",
                        "Adverse records have effect once the agency's reviewer releases them."),
                ReleaseController.ADDRESS);
    }
}

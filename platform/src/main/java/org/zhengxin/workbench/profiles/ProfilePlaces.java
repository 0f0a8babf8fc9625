package org.zhengxin.workbench.profiles;

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
class ProfilePlaces {

    @Bean
    static EndpointRule workbenchProfilesRule() {
        return EndpointRule.allow("/desk/profiles/**", Role.CLERK, Role.REVIEWER);
    }

    @Bean
    @Order(140)
    static DeskEntry workbenchProfilesEntry() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER),
                Text.of("报送模板配置", "Feed profiles"),
                Text.of(
                        "把本单位表格的列对应到标准信息项，用自己的样表预览。",
                        "Map the columns of your own tables to official fields, with a preview on your own file."),
                "/desk/profiles");
    }
}

package org.zhengxin.workbench.entry;

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
class EntryPlaces {

    @Bean
    static EndpointRule workbenchEntryRule() {
        return EndpointRule.allow("/desk/entry/**", Role.CLERK, Role.REVIEWER);
    }

    @Bean
    @Order(120)
    static DeskEntry workbenchEntryEntry() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER),
                Text.of("单条录入", "Enter a single record"),
                Text.of(
                        "不用表格，按目录表单录入一条信息，核对后报送。",
                        "Type one record into a form of the catalogue, look it over and send it."),
                "/desk/entry");
    }
}

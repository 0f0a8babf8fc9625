package org.zhengxin.rights.repair;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The places of credit repair, and who may go there. */
@Configuration(proxyBeanMethods = false)
class RepairPlaces {

    @Bean
    @Order(1)
    static EndpointRule repairHandoverRule() {
        return EndpointRule.allow(RepairDeskController.PLACE + "/handover", Role.OFFICE);
    }

    @Bean
    @Order(1)
    static EndpointRule repairShieldRule() {
        return EndpointRule.allow(RepairDeskController.PLACE + "/shield", Role.OFFICE);
    }

    @Bean
    static EndpointRule repairDeskRule() {
        return EndpointRule.allow(RepairDeskController.PLACE + "/**", Role.CLERK, Role.REVIEWER, Role.OFFICE);
    }

    @Bean
    static EndpointRule repairPublicRule() {
        return EndpointRule.publicRead(RepairPublicController.PLACE + "/**");
    }

    @Bean
    @Order(15)
    static DeskEntry ownRepairsPlace() {
        return new DeskEntry(
                Set.of(Role.ORGANISATION),
                Text.of("信用修复", "Credit repair"),
                Text.of(
                        "哪些信息何时可以申请修复，申请的办理情况、回执和结果函。",
                        "Which records can be repaired and from when, how applications stand, receipts and result letters."),
                RepairOwnController.PLACE);
    }

    @Bean
    @Order(136)
    static DeskEntry repairsPlace() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER, Role.OFFICE),
                Text.of("信用修复审核", "Credit repair"),
                Text.of(
                        "谁认定、谁修复：一人拟办、另一人批准；批准即停止公示、共享和使用。",
                        "Who decided, repairs: one proposes, another approves; with that publishing, sharing and use stop."),
                RepairDeskController.PLACE);
    }
}

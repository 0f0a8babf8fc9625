package org.zhengxin.rights.notices;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The places of notices, and who may go there. */
@Configuration(proxyBeanMethods = false)
class NoticePlaces {
    private static final Set<Role> AGENCYS = Set.of(Role.CLERK, Role.REVIEWER);
    private static final Set<Role> OWN = Set.of(Role.ORGANISATION);
    private static final Text REPAIR = Text.of("信用修复告知书", "Credit-repair notices");
    private static final Text PRIOR = Text.of("事先告知书", "Prior notices");

    @Bean
    static EndpointRule repairNoticesRule() {
        return EndpointRule.allow(RepairNoticesController.ADDRESS + "/**", Role.CLERK, Role.REVIEWER);
    }

    @Bean
    static EndpointRule priorNoticesRule() {
        return EndpointRule.allow(PriorNoticesController.ADDRESS + "/**", Role.CLERK, Role.REVIEWER);
    }

    @Bean
    static EndpointRule ownRepairNoticesRule() {
        return EndpointRule.allow(OwnNoticesController.ADDRESS + "/**", Role.ORGANISATION);
    }

    @Bean
    static EndpointRule ownPriorNoticesRule() {
        return EndpointRule.allow(OwnPriorNoticesController.ADDRESS + "/**", Role.ORGANISATION);
    }

    @Bean
    @Order(141)
    static DeskEntry repairNoticesPlace() {
        return new DeskEntry(
                AGENCYS,
                REPAIR,
                Text.of(
                        "与决定一并送达的告知书：打印、登记送达、查看是否已打开和回复。",
                        "The notice that goes with each adverse decision: print it, enter the service, see whether it was opened and answered."),
                RepairNoticesController.ADDRESS);
    }

    @Bean
    @Order(142)
    static DeskEntry priorNoticesPlace() {
        return new DeskEntry(
                AGENCYS,
                PRIOR,
                Text.of(
                        "列入名单之前的书面告知：拟定、复核签发、送达、处理陈述申辩。",
                        "The written notice before a listing: prepare, issue by a second person, deliver, weigh the answer."),
                PriorNoticesController.ADDRESS);
    }

    @Bean
    @Order(14)
    static DeskEntry ownRepairNoticesPlace() {
        return new DeskEntry(
                OWN,
                REPAIR,
                Text.of(
                        "每条不利信息：失信等级、最后公示日、何时起可以修复、到哪里办理。",
                        "For each adverse record: severity, last day, from when it can be repaired, and where."),
                OwnNoticesController.ADDRESS);
    }

    @Bean
    @Order(14)
    static DeskEntry ownPriorNoticesPlace() {
        return new DeskEntry(
                OWN,
                PRIOR,
                Text.of(
                        "机关拟列入名单的告知及其依据、理由；在期限内陈述申辩。",
                        "What an authority intends, why, and your answer within the days."),
                OwnPriorNoticesController.ADDRESS);
    }
}

package org.zhengxin.checkdesk.audit;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The access log is the auditor's alone (查阅审计权限与入口). */
@Configuration(proxyBeanMethods = false)
class AuditPlaces {

    @Bean
    static EndpointRule auditRule() {
        return EndpointRule.allow("/desk/access-log", Role.AUDITOR);
    }

    @Bean
    static EndpointRule auditFileRule() {
        return EndpointRule.allow("/desk/access-log.csv", Role.AUDITOR);
    }

    @Bean
    static EndpointRule auditDigestsRule() {
        return EndpointRule.allow("/desk/access-log/digests", Role.AUDITOR);
    }

    @Bean
    static EndpointRule sealedRule() {
        return EndpointRule.allow(SealedController.ADDRESS, Role.AUDITOR);
    }

    @Bean
    @Order(410)
    static DeskEntry auditEntry() {
        return new DeskEntry(
                Set.of(Role.AUDITOR),
                Text.of("查阅记录", "Access log"),
                Text.of("谁因何事查看了哪个组织的非公开信息。", "Who read what about which organisation that is not public, and why."),
                "/desk/access-log");
    }

    @Bean
    @Order(411)
    static DeskEntry digestsEntry() {
        return new DeskEntry(
                Set.of(Role.AUDITOR),
                Text.of("查阅记录每日封存", "Daily digests of the access log"),
                Text.of("每日摘要与透明日志是否一致。", "Whether each day's accesses are still those of the transparency log."),
                "/desk/access-log/digests");
    }

    @Bean
    @Order(412)
    static DeskEntry sealedEntry() {
        return new DeskEntry(
                Set.of(Role.AUDITOR),
                Text.of("已停止公开的信息", "Records no longer public"),
                Text.of(
                        "一个组织期限届满、撤回、撤销、修复后封存或未公示的信息，及其原因和起始日。",
                        "What of an organisation is over, withdrawn, annulled, sealed or not published, why and since"
                                + " when."),
                SealedController.ADDRESS);
    }
}

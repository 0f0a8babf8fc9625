package org.zhengxin.portal.home;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** What the public pages are good for at a desk (工作台上的公共页面). */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {

    @Bean
    @Order(100)
    static DeskEntry ownOrganisationPlace() {
        return new DeskEntry(
                Set.of(Role.ORGANISATION),
                Text.of("本组织的公开档案", "My organisation's public file"),
                Text.of(
                        "公众今天看到的本组织记录，每条注明依据、来源、最后公示日和救济途径。",
                        "What the public sees of it today, each record with its basis, source, last day and remedy."),
                "/organisations/{organisation}");
    }

    @Bean
    @Order(110)
    static DeskEntry searchPlace() {
        return new DeskEntry(
                Set.of(Role.OFFICER, Role.OFFICE, Role.AUDITOR),
                Text.of("查询主体", "Find an organisation"),
                Text.of("按名称或代码查询公开档案。", "Look a public file up by name or code."),
                "/organisations");
    }

    @Bean
    @Order(120)
    static DeskEntry cataloguePlace() {
        return new DeskEntry(
                Set.of(Role.CLERK, Role.REVIEWER, Role.OFFICE),
                Text.of("信息目录与模板", "Catalogue and forms"),
                Text.of(
                        "每类记录的字段、依据和公示期限；报送前在此核对。",
                        "Each kind's fields, basis and periods: to be looked at before sending."),
                "/catalog");
    }

    @Bean
    @Order(130)
    static DeskEntry logPlace() {
        return new DeskEntry(
                Set.of(Role.OFFICE, Role.AUDITOR),
                Text.of("透明日志", "Transparency log"),
                Text.of("核验平台没有暗中增加、修改或保留任何记录。", "Check that nothing was slipped in, altered or kept."),
                "/log");
    }
}

package org.zhengxin.owndesk.own;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The places of this module, and who may go there. */
@Configuration(proxyBeanMethods = false)
class OwnPlaces {

    private static final Set<Role> OWN = Set.of(Role.ORGANISATION);

    @Bean
    static EndpointRule ownDeskRule() {
        return EndpointRule.allow("/desk/organisation/**", Role.ORGANISATION);
    }

    @Bean
    static EndpointRule claimsRule() {
        return EndpointRule.allow("/desk/claims/**", Role.OFFICE);
    }

    @Bean
    @Order(10)
    static DeskEntry filePlace() {
        return new DeskEntry(
                OWN,
                Text.of("本组织的全部信息", "All that is held about you"),
                Text.of(
                        "各渠道上的每条信息，包括未公示和已封存的：依据、来源、首日和末日、未公示的原因、提前终止的途径；可下载。",
                        "Each record on every channel, hidden and sealed ones too: basis, source, first and last day, why hidden, how to end it; to be downloaded."),
                "/desk/organisation");
    }

    @Bean
    @Order(11)
    static DeskEntry noticesPlace() {
        return new DeskEntry(
                OWN,
                Text.of("通知", "Notices"),
                Text.of(
                        "新增、变更、终止和即将届满的信息，谁查阅过，认领和成员账号的变化。",
                        "What is new, changed, ended or soon over, who looked, claims and staff."),
                "/desk/organisation/notices");
    }

    @Bean
    @Order(12)
    static DeskEntry readsPlace() {
        return new DeskEntry(
                OWN,
                Text.of("谁查阅过本组织", "Who looked"),
                Text.of(
                        "查阅非公开信息的单位、角色、目的和案号。",
                        "Unit, role, purpose and case number of each look at what is not public."),
                "/desk/organisation/access-log");
    }

    @Bean
    @Order(13)
    static DeskEntry remediesPlace() {
        return new DeskEntry(
                OWN,
                Text.of("异议、修复、承诺与报告", "Objection, repair, pledges and reports"),
                Text.of("今天可以怎样办理，找谁，依据哪一条。", "What can be done today, with whom, by which article."),
                "/desk/organisation/remedies");
    }

    @Bean
    @Order(14)
    static DeskEntry staffPlace() {
        return new DeskEntry(
                OWN,
                Text.of("成员账号", "Staff"),
                Text.of(
                        "管理人邀请和停用本组织的成员账号，限定其权限。",
                        "The holder invites and ends accounts of staff, with limited rights."),
                "/desk/organisation/staff");
    }

    @Bean
    @Order(60)
    static DeskEntry claimsPlace() {
        return new DeskEntry(
                Set.of(Role.OFFICE),
                Text.of("组织认领", "Claims of organisations"),
                Text.of("打印验证信函，确认或不予确认认领申请。", "Print letters with codes, confirm or refuse claims."),
                "/desk/claims");
    }
}

package org.zhengxin.access.desk;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The places of this module. */
@Configuration(proxyBeanMethods = false)
class OwnEntries {

    @Bean
    @Order(900)
    static DeskEntry accountsEntry() {
        return new DeskEntry(
                Set.of(Role.OFFICE, Role.REVIEWER),
                Text.of("账号管理", "Accounts"),
                Text.of("邀请、恢复和停用所管的账号。", "Invite, recover and end the accounts that you look after."),
                "/desk/accounts");
    }

    @Bean
    @Order(903)
    static DeskEntry machineClientsEntry() {
        return new DeskEntry(
                Set.of(Role.OFFICE),
                Text.of("接口客户端", "Machine clients"),
                Text.of("给其他系统发放、更换、停用令牌。", "Make, renew and end the tokens of other systems."),
                "/desk/machine-clients");
    }

    @Bean
    @Order(905)
    static DeskEntry eventsEntry() {
        return new DeskEntry(
                Set.of(Role.OFFICE, Role.AUDITOR),
                Text.of("操作记录", "Administrative acts"),
                Text.of(
                        "谁邀请、恢复、停用了哪个账号，何时登录，在工作台上作了什么决定。",
                        "Who invited, recovered or ended which account, signed in, or decided something at a desk."),
                "/desk/account-events");
    }

    @Bean
    @Order(910)
    static DeskEntry accountEntry() {
        return new DeskEntry(
                Role.ofAccounts(),
                Text.of("我的账号与安全", "My account and its safety"),
                Text.of("修改口令、设置动态口令、查看并结束登录。", "Change the password, set the one-time code up, see and end sign-ins."),
                "/account");
    }
}

package org.zhengxin.rights.annulment;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.Account;
import org.zhengxin.access.DeskCount;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The office's desk of annulments (撤销处理入口). The office alone may go there, as below {@code /desk} without a rule. */
@Configuration(proxyBeanMethods = false)
class AnnulmentDesk {

    @Bean
    @Order(342)
    static DeskEntry annulmentsEntry() {
        return new DeskEntry(
                Set.of(Role.OFFICE),
                Text.of("撤销处理", "Annulments"),
                Text.of(
                        "依法院、复议机关等的文书撤下信息，一人拟办、另一人批准；查看已撤下的信息是否按时。",
                        "Take records down on a court's or review authority's document: one prepares, another approves; see what"
                                + " was taken down, and whether in time."),
                AnnulmentsController.ADDRESS);
    }

    @Bean
    static DeskCount annulmentsCount(OfficeAnnulmentRows rows) {
        return new DeskCount() {
            @Override
            public String address() {
                return AnnulmentsController.ADDRESS;
            }

            @Override
            public int waiting(Account account) {
                return account.region() == null ? rows.waiting() : 0;
            }
        };
    }
}

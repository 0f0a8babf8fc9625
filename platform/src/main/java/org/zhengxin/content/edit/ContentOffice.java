package org.zhengxin.content.edit;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Who edits articles (稿件编辑权限): the city's office. */
@Configuration(proxyBeanMethods = false)
class ContentOffice {

    @Bean
    static EndpointRule contentDeskRule() {
        return EndpointRule.allow("/desk/content/**", Role.OFFICE);
    }

    @Bean
    @Order(360)
    static DeskEntry contentDeskEntry() {
        return new DeskEntry(
                Set.of(Role.OFFICE),
                Text.of("稿件编辑", "Articles"),
                Text.of("写稿、预览、发布和撤下，上传附件。", "Write, preview, publish and withdraw articles, with their files."),
                "/desk/content");
    }

    /** Returns the account, or refuses a district's. */
    static Account of(Caller.OfAccount caller) {
        if (caller.account().region() != null) {
            throw new ProblemException(
                    "FORBIDDEN", HttpStatus.FORBIDDEN, Text.of("此处由市级信用办办理。", "This is for the city's office alone."));
        }
        return caller.account();
    }
}

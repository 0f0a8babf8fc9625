package org.zhengxin.rights.objection;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.zhengxin.access.Account;
import org.zhengxin.access.DeskCount;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CasePlace;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.web.Text;

/** The places of objections, and who may go there (异议办理入口). */
@Configuration(proxyBeanMethods = false)
class ObjectionPlaces {
    static final Set<Role> TOLD = Set.of(Role.OFFICER, Role.CLERK, Role.REVIEWER, Role.OFFICE);

    /** What the office alone does stands before what it shares with agencies. */
    @Bean
    @Order(1)
    static EndpointRule paperObjectionRule() {
        return EndpointRule.allow(ObjectionController.ADDRESS + "/new", Role.OFFICE);
    }

    @Bean
    @Order(1)
    static EndpointRule paperObjectionsRule() {
        return new EndpointRule(HttpMethod.POST, ObjectionController.ADDRESS, Set.of(Role.OFFICE));
    }

    @Bean
    @Order(1)
    static EndpointRule objectionRoutesRule() {
        return EndpointRule.allow(ObjectionController.ADDRESS + "/*/route", Role.OFFICE);
    }

    @Bean
    @Order(1)
    static EndpointRule objectionDecisionsRule() {
        return EndpointRule.allow(ObjectionController.ADDRESS + "/*/decision", Role.OFFICE);
    }

    @Bean
    @Order(1)
    static EndpointRule objectionAppealsRule() {
        return EndpointRule.allow(ObjectionController.ADDRESS + "/*/appeal", Role.OFFICE);
    }

    @Bean
    static EndpointRule objectionsRule() {
        return EndpointRule.allow(ObjectionController.ADDRESS, Role.OFFICE, Role.CLERK, Role.REVIEWER);
    }

    @Bean
    static EndpointRule objectionRule() {
        return EndpointRule.allow(ObjectionController.ADDRESS + "/**", Role.OFFICE, Role.CLERK, Role.REVIEWER);
    }

    @Bean
    static EndpointRule ownObjectionsRule() {
        return EndpointRule.allow(OwnObjectionController.ADDRESS + "/**", Role.ORGANISATION);
    }

    @Bean
    static EndpointRule correctedReadsRule() {
        return EndpointRule.allow(ObjectionToldController.ADDRESS, TOLD.toArray(Role[]::new));
    }

    @Bean
    @Order(15)
    static DeskEntry ownObjectionsPlace() {
        return new DeskEntry(
                Set.of(Role.ORGANISATION),
                Text.of("本组织异议", "Your objections"),
                Text.of(
                        "对信息、缺漏、合并或者查阅提出异议，查看办理期限、答复和复核。",
                        "Object to a record, an omission, a merge or a use; see time limits, answers and appeals."),
                OwnObjectionController.ADDRESS);
    }

    @Bean
    @Order(135)
    static DeskEntry objectionsPlace() {
        return new DeskEntry(
                Set.of(Role.OFFICE, Role.CLERK, Role.REVIEWER),
                Text.of("异议办理", "Objections"),
                Text.of("按期限核查、答复和决定异议。", "Examine, answer and decide objections within their time limits."),
                ObjectionController.ADDRESS);
    }

    @Bean
    @Order(390)
    static DeskEntry correctedReadsPlace() {
        return new DeskEntry(
                TOLD,
                Text.of("查阅后被更正的信息", "Records corrected after you read them"),
                Text.of(
                        "本单位查阅过、后因异议成立而更正或者撤下的信息。",
                        "What your unit read and was corrected or taken down after an objection."),
                ObjectionToldController.ADDRESS);
    }

    @Bean
    static CasePlace objectionCases() {
        return new CasePlace() {
            @Override
            public Set<CaseKind> kinds() {
                return OwnObjectionController.KINDS;
            }

            @Override
            public String address(RightsCase of) {
                return ObjectionController.ADDRESS + "/" + of.id();
            }
        };
    }

    @Bean
    static DeskCount objectionsOwed(ObjectionScope scope) {
        return new DeskCount() {
            @Override
            public String address() {
                return ObjectionController.ADDRESS;
            }

            @Override
            public int waiting(Account account) {
                return scope.owed(account);
            }
        };
    }

    @Bean
    static DeskCount correctedReadsUnseen(ObjectionNews news) {
        return new DeskCount() {
            @Override
            public String address() {
                return ObjectionToldController.ADDRESS;
            }

            @Override
            public int waiting(Account account) {
                return news.unseen(account.unit(), account.id());
            }
        };
    }
}

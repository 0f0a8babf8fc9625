package org.zhengxin.officedesk;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** The places of the office's desk, and who may go there (信用办工作台入口). What is not named here is the office's alone. */
@Configuration(proxyBeanMethods = false)
class OfficePlaces {

    @Bean
    static EndpointRule officeDeclaredRule() {
        return EndpointRule.allow("/desk/declared", Role.OFFICE, Role.CLERK, Role.REVIEWER);
    }

    @Bean
    @Order(300)
    static DeskEntry officeSourcesEntry() {
        return office(
                "数据源质量",
                "Sources",
                "各单位的上报量、合规率、迟报率、漏报率和差错代码。",
                "What agencies sent: how much, how sound, how late, what is missing, and which faults.",
                "/desk/sources");
    }

    @Bean
    @Order(310)
    static DeskEntry officeHoldingsEntry() {
        return office(
                "待核行办理",
                "Held rows",
                "所有单位的待核行，超期的在前；按候选主体办理。",
                "Held rows of all agencies, the overdue first; decide them with the candidates.",
                "/desk/holdings");
    }

    @Bean
    @Order(320)
    static DeskEntry officeProvisionalEntry() {
        return office(
                "待确认主体",
                "Provisional organisations",
                "核对后确认，或者并入已登记的主体。",
                "Confirm them after a comparison, or merge them into a registered one.",
                "/desk/provisional");
    }

    @Bean
    @Order(330)
    static DeskEntry officeMergesEntry() {
        return office(
                "主体合并",
                "Merges",
                "合并主体，一人拟办、另一人批准；撤销合并；事先看到会变化什么。",
                "Merge organisations: one prepares, another approves; undo it; see before what will be different.",
                "/desk/merges");
    }

    @Bean
    @Order(380)
    static DeskEntry officeDeclaredEntry() {
        return new DeskEntry(
                Set.of(Role.OFFICE, Role.CLERK, Role.REVIEWER),
                Text.of("应报数填报", "Decisions declared"),
                Text.of("填报一个月内作出了多少件决定。", "Say how many decisions were made in a month."),
                "/desk/declared");
    }

    @Bean
    @Order(340)
    static DeskEntry officeDeferralsEntry() {
        return office(
                "暂缓公示",
                "Deferrals of display",
                "依决定暂缓公示，一人拟办、另一人批准。",
                "Defer the display of a record by decision: one prepares, another approves.",
                "/desk/deferrals");
    }

    @Bean
    @Order(350)
    static DeskEntry officeReleasesEntry() {
        return office(
                "目录版本",
                "Releases of the catalogue",
                "每一版改了什么、何时起，规则落实到哪里。",
                "What each release changed, from when, and how far its rules have come.",
                "/desk/catalogue");
    }

    @Bean
    @Order(360)
    static DeskEntry officeCalendarEntry() {
        return office(
                "工作日历",
                "Working calendar",
                "各年度节假日安排有没有，补充新一年的通知，一人录入、另一人批准。",
                "Which years have a notice of holidays; add the next one: one enters, another approves.",
                "/desk/calendar");
    }

    private static DeskEntry office(String zh, String en, String textZh, String textEn, String address) {
        return new DeskEntry(Set.of(Role.OFFICE), Text.of(zh, en), Text.of(textZh, textEn), address);
    }
}

package org.zhengxin.intake.desk;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengxin.access.DeskEntry;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;

/** Who may use the pages of the sending side, and where they stand on the desk. */
@Configuration(proxyBeanMethods = false)
class SendingRules {
    private static final Set<Role> AGENCY = Set.of(Role.CLERK, Role.REVIEWER);

    @Bean
    static EndpointRule deskBatchesRule() {
        return new EndpointRule(null, "/desk/batches/**", AGENCY);
    }

    @Bean
    static EndpointRule nilReturnsRule() {
        return new EndpointRule(null, "/desk/nil-returns/**", AGENCY);
    }

    @Bean
    static EndpointRule qualityRule() {
        return new EndpointRule(null, "/desk/quality", AGENCY);
    }

    @Bean
    @Order(110)
    static DeskEntry deskBatchesEntry() {
        return new DeskEntry(
                AGENCY,
                Text.of("报送与批次", "Send, and batches sent"),
                Text.of(
                        "上传文件、试算、查看进度和结果，逐行修改、退回表重报、撤回。",
                        "Send a file or try it out, watch it, see what came of it, mend rows, recall."),
                "/desk/batches");
    }

    @Bean
    @Order(150)
    static DeskEntry nilReturnsEntry() {
        return new DeskEntry(
                AGENCY,
                Text.of("零报告", "Nil returns"),
                Text.of("某月没有某类信息时，如实报零。", "Say that a month brought nothing of a kind."),
                "/desk/nil-returns");
    }

    @Bean
    @Order(160)
    static DeskEntry qualityEntry() {
        return new DeskEntry(
                AGENCY,
                Text.of("报送质量", "Timeliness and quality"),
                Text.of(
                        "及时率、退回率和报送天数，与各单位中位数对照。",
                        "On-time share, faulty rows and days taken, beside the median of all agencies."),
                "/desk/quality");
    }
}

package org.zhengxin.rights.guide;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsFigures;
import org.zhengxin.web.Text;

/** The table of repairs (信用修复统计表); that of objections is the objections' own. */
@Configuration(proxyBeanMethods = false)
class CaseTables {

    @Bean
    static RightsFigures repairTable(CaseFigures figures) {
        return new CaseTable(
                figures,
                CaseKind.REPAIR,
                200,
                "repairs",
                Text.of("信用修复", "Credit repair"),
                Text.of(
                        "在本平台申请的：收到、决定、同意的比例、时间中位数和按时比例，撤回的不计入办结。别处决定的修复不在内。",
                        "Applications made here: filed, decided, share granted, median time and share in time; those taken back"
                                + " are not counted as decided. Repairs decided elsewhere are not among them."),
                Text.of("同意", "granted"),
                Set.of("ACCEPTED"));
    }
}

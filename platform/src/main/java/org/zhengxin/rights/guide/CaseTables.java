package org.zhengxin.rights.guide;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.RightsFigures;
import org.zhengxin.web.Text;

/** The tables of objections and repairs (异议和修复统计表). */
@Configuration(proxyBeanMethods = false)
class CaseTables {

    @Bean
    static RightsFigures objectionTable(CaseFigures figures) {
        return new CaseTable(
                figures,
                CaseKind.OBJECTION,
                100,
                "objections",
                Text.of("异议", "Objections"),
                Text.of(
                        "收到：期间内受理的；办结：期间内答复的，撤回的不计。成立含部分成立。时间按工作日自受理至答复，含检验检测和专家评审；按时以各环节期限为准。",
                        "Filed: received in the period. Decided: answered in it, those taken back not counted. Upheld counts those"
                                + " upheld in part. Time in working days from receipt to answer, tests and expert reviews"
                                + " included; in time means within every time limit."),
                Text.of("成立", "upheld"),
                Set.of("UPHELD", "UPHELD_IN_PART"));
    }

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

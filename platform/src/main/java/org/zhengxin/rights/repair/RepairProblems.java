package org.zhengxin.rights.repair;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests about credit repair. */
@Component
@Order(172)
class RepairProblems implements CodeDocumentation {
    private static final String UNKNOWN = "REPAIR_NOT_FOUND";
    private static final Text UNKNOWN_MEANING =
            Text.of("没有这件信用修复申请，或者不在您的办理范围内。", "There is no such application for credit repair within your scope.");

    private static final String NOT_OWN = "NOT_OF_OWN_FILE";
    private static final Text NOT_OWN_MEANING =
            Text.of("本组织的档案中没有这条信息。", "There is no such record in your organisation's file.");

    private static final String VIEW_ONLY = "REPAIR_VIEW_ONLY";
    private static final Text VIEW_ONLY_MEANING =
            Text.of("您的账号只能查看，不能代表本组织申请。", "Your account may look, but not apply for your organisation.");

    static ProblemException unknown() {
        return new ProblemException(UNKNOWN, HttpStatus.NOT_FOUND, UNKNOWN_MEANING);
    }

    static ProblemException notOwn() {
        return new ProblemException(NOT_OWN, HttpStatus.NOT_FOUND, NOT_OWN_MEANING);
    }

    static ProblemException viewOnly() {
        return new ProblemException(VIEW_ONLY, HttpStatus.FORBIDDEN, VIEW_ONLY_MEANING);
    }

    @Override
    public Text title() {
        return Text.of("信用修复", "Credit repair");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode(
                        UNKNOWN, UNKNOWN_MEANING, Text.of("请从信用修复页面选择。", "Choose one on the page of repairs.")),
                new DocumentedCode(
                        VIEW_ONLY, VIEW_ONLY_MEANING, Text.of("请联系本组织的管理人。", "Ask your organisation's holder.")));
    }
}

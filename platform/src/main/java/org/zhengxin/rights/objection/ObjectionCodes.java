package org.zhengxin.rights.objection;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests about objections (异议问题代码). */
@Component
@Order(170)
class ObjectionCodes implements CodeDocumentation {
    private static final String UNKNOWN = "OBJECTION_NOT_FOUND";
    private static final Text UNKNOWN_MEANING =
            Text.of("没有这件异议，或者它不在您的范围内。", "There is no such objection, or it is not within your scope.");
    private static final String NOTHING = "NOTHING_TO_OBJECT_TO";
    private static final Text NOTHING_MEANING =
            Text.of("没有可以提出异议的这一内容。", "There is nothing of that kind to object to.");
    private static final String NOT_ALLOWED = "OBJECTION_NOT_ALLOWED";
    private static final Text NOT_ALLOWED_MEANING = Text.of("您的账号不能办理这一步。", "Your account may not take this step.");

    static ProblemException unknown() {
        return new ProblemException(UNKNOWN, HttpStatus.NOT_FOUND, UNKNOWN_MEANING);
    }

    /** The same for what is not there and what is another organisation's. */
    static ProblemException nothing() {
        return new ProblemException(NOTHING, HttpStatus.NOT_FOUND, NOTHING_MEANING);
    }

    static ProblemException notAllowed() {
        return new ProblemException(NOT_ALLOWED, HttpStatus.FORBIDDEN, NOT_ALLOWED_MEANING);
    }

    @Override
    public Text title() {
        return Text.of("异议", "Objections");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode(UNKNOWN, UNKNOWN_MEANING, Text.of("请从列表中选择。", "Choose one from the list.")),
                new DocumentedCode(
                        NOTHING,
                        NOTHING_MEANING,
                        Text.of(
                                "请从本组织的信息、查阅记录或者合并情况开始。",
                                "Start from a record, a look or a merge of your organisation.")),
                new DocumentedCode(
                        NOT_ALLOWED, NOT_ALLOWED_MEANING, Text.of("请由有权的账号办理。", "Let an account that may take it.")));
    }
}

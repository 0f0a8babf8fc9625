package org.zhengxin.rights.notices;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests about notices. */
@Component
@Order(176)
class NoticeCodes implements CodeDocumentation {
    private static final String NOT_FOUND = "NOTICE_NOT_FOUND";
    private static final Text NOT_FOUND_MEANING = Text.of("没有这份告知书。", "There is no such notice.");
    private static final String VIEW_ONLY = "NOTICE_VIEW_ONLY";
    private static final Text VIEW_ONLY_MEANING =
            Text.of("您的账号只能查看，不能代表本组织回复。", "Your account may look, but not answer for the organisation.");

    /** Returns the refusal of what is not there, or is somebody else's. */
    static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, HttpStatus.NOT_FOUND, NOT_FOUND_MEANING);
    }

    static ProblemException viewOnly() {
        return new ProblemException(VIEW_ONLY, HttpStatus.FORBIDDEN, VIEW_ONLY_MEANING);
    }

    @Override
    public Text title() {
        return Text.of("告知", "Notices");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode(NOT_FOUND, NOT_FOUND_MEANING, Text.of("请从列表进入。", "Choose one from the list.")),
                new DocumentedCode(
                        VIEW_ONLY, VIEW_ONLY_MEANING, Text.of("请联系本组织的管理人。", "Ask your organisation's holder.")));
    }
}
